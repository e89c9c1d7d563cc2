// What people do on the pages, done in Chromium: every click and key goes through the browser's own input. Each flow is one
// test of ../browser.rs, which says what the record of the site is like.
//
//     node flows.mjs FLOW http://127.0.0.1:8080      ends with 1, and a message, where something is not as it should be

import { strict as assert } from 'node:assert';
import { createHmac } from 'node:crypto';
import { launched } from './site.mjs';
import { languages } from './languages.mjs';

const [flow, address] = process.argv.slice(2);
const site = address?.replace(/\/$/, '');
const PASSWORD = process.env.TARAZY_PASSWORD;
const PATIENCE = 20_000;

// A page of a browser without scripts, or with them.
async function opened(browser, javaScriptEnabled) {
    const context = await browser.newContext({ javaScriptEnabled, reducedMotion: 'reduce' });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.problems = problems;
    return page;
}

const heading = (page) => page.locator('h1').innerText();
const main = (page) => page.locator('main').innerText();

// Clicks into a field and types, as a person does; what stood there goes.
async function typed(page, selector, text) {
    await page.locator(selector).click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(text);
}

// Chooses in a list by typing what the entry begins with.
async function chosen(page, selector, words) {
    await page.locator(selector).focus();
    await page.keyboard.type(words);
    assert.match(await page.locator(`${selector} option:checked`).innerText(), new RegExp(`^${words}`));
}

// Clicks what is called so, and waits for the page it leads to.
async function clicked(page, words, within = 'main') {
    const target = page.locator(within).locator('a, button').filter({ hasText: words }).first();
    await Promise.all([page.waitForNavigation(), target.click()]);
}

// Presses Tab until the focus is on what fits, then a key that leads to another page.
async function tabbed(page, selector, key) {
    await tabbedTo(page, selector);
    await Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);
}

// Presses Tab until the focus is on what fits.
async function tabbedTo(page, selector) {
    for (let n = 0; n < 400; n += 1) {
        await page.keyboard.press('Tab');
        if (await page.locator(`${selector}:focus`).count() > 0) return;
    }
    throw new Error(`Tab does not come to ${selector}`);
}

async function raised(page, issue) {
    await page.goto(`${site}/submit`);
    await typed(page, '#issue', issue);
    await typed(page, '#state', 'Kazakhstan');
    await typed(page, '#body', 'Round Table');
    await typed(page, '#said', 'Since November. Let it be mended.');
    await clicked(page, 'Send');
    return page.locator('p.code code').innerText();
}

async function followed(page, code) {
    await page.goto(`${site}/submit`);
    await clicked(page, 'Follow what was sent before');
    await typed(page, '#code', code);
    await clicked(page, 'Show');
    return main(page);
}

// Raises an issue without scripts and follows it by its receipt, through its review.
async function submit(browser) {
    const page = await opened(browser, false);
    const code = await raised(page, 'A shelter in Osh has no heating');
    assert.match(code, /^[a-z0-9-]{31}$/);
    assert.deepEqual(await page.context().cookies(), [], 'nothing is kept of who sent it');
    assert.match(await followed(page, code), /No reviewer has decided/);
    await page.goto(`${site}/review`);
    const waiting = page.locator('[data-candidate]').filter({ hasText: 'A shelter in Osh' });
    await Promise.all([page.waitForNavigation(), waiting.getByRole('button', { name: 'Accept' }).click()]);
    assert.match(await followed(page, code.toUpperCase()), /It is on record as a step of a case/);
    await clicked(page, 'The case');
    assert.match(await heading(page), /A shelter in Osh/);
    assert.match(await followed(page, 'no such code'), /no submission has this code/);
}

const total = async (page) => Number((await page.locator('main p.quiet').first().innerText()).match(/[\d ,]+/)[0].replaceAll(/\D/g, ''));
const ids = (page) => page.locator('input[name=account]').evaluateAll((fields) => fields.map((field) => field.value));

// Reviews by the letters of the script alone, and without scripts by Tab and Enter alone.
async function review(browser) {
    const page = await opened(browser, true);
    await page.goto(`${site}/review`);
    let [before, left] = [await ids(page), await total(page)];
    // Where a reason is needed, the letter leads to its field, and Enter there decides.
    const decided = async (keys, account, state, reason) => {
        for (const key of keys.slice(0, -1)) await page.keyboard.press(key);
        if (reason) {
            await page.keyboard.press(keys.at(-1));
            await page.keyboard.type(reason);
        }
        await Promise.all([page.waitForNavigation(), page.keyboard.press(reason ? 'Enter' : keys.at(-1))]);
        left -= 1;
        const after = await ids(page);
        assert.equal(await total(page), left, keys);
        assert.ok(!after.includes(account), `${keys}: it still waits`);
        const listed = async (review) => (await (await fetch(`${site}/search.json?review=${review}&page=all`)).json()).some((one) => one.account === account);
        for (const one of ['accepted', 'disputed', 'candidate']) assert.equal(await listed(one), one === state, `${keys}: ${one}`);
        before = after;
    };
    await decided(['j', 'a'], before[0], 'accepted');
    await page.goto(`${site}/review`);
    await decided(['j', 'j', 'j', 'k', 'd'], before[1], 'disputed', 'another day');
    await page.goto(`${site}/review`);
    await page.locator('.reason').first().click();
    await page.keyboard.type('adr');
    assert.equal(await total(page), left, 'letters typed into a reason decide nothing');
    await page.goto(`${site}/review`);
    await decided(['j', 'r'], before[0], 'rejected', 'no such source');
    // The same keys where a Russian layout is set: they are known by their place.
    await page.goto(`${site}/review`);
    const russian = (key, code) => page.evaluate(([key, code]) => {
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }));
    }, [key, code]);
    await russian('о', 'KeyJ');
    await Promise.all([page.waitForNavigation(), russian('ф', 'KeyA')]);
    left -= 1;
    assert.equal(await total(page), left, 'ф accepts as a does');
    assert.deepEqual(page.problems, []);

    const bare = await opened(browser, false);
    await bare.goto(`${site}/review`);
    const [account] = await ids(bare);
    const of = (id) => `[data-candidate]:has(input[value="${id}"])`;
    await tabbedTo(bare, `${of(account)} .reason`);
    await bare.keyboard.type('another day');
    await bare.keyboard.press('Enter');
    assert.equal(await bare.locator(`${of(account)} .reason`).inputValue(), 'another day', 'Enter in the reason decides nothing');
    await tabbed(bare, `${of(account)} button[value=rejected]`, 'Enter');
    assert.equal(await total(bare), left - 1);
    assert.ok(!(await ids(bare)).includes(account));
    const [next] = await ids(bare);
    await tabbed(bare, `${of(next)} button[value=rejected]`, 'Enter');
    assert.match(await main(bare), /need a reason/);
    await bare.locator('#reason').focus();
    await bare.keyboard.type('no such source');
    await Promise.all([bare.waitForNavigation(), bare.keyboard.press('Enter')]);
    assert.equal(await total(bare), left - 2, 'the form of what was missing does what was asked');
}

// The code that a device shows (RFC 6238).
function totp(secret, steps = 0) {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
    const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
    const mac = createHmac('sha1', key).update(counter).digest();
    const at = mac.at(-1) & 15;
    return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function signedIn(page, name) {
    await page.goto(`${site}/sign-in`);
    await typed(page, '#name', name);
    await typed(page, '#password', PASSWORD);
    await clicked(page, 'Sign in');
}

// Sets up a second factor and signs in with it, without scripts.
async function secondFactor(browser) {
    const page = await opened(browser, false);
    await page.goto(`${site}/states`);
    assert.match(page.url(), /\/sign-in\?back=%2Fstates$/);
    await signedIn(page, 'admin');
    await page.goto(`${site}/account`);
    await typed(page, '#begin-password', PASSWORD);
    await clicked(page, 'Set up a second factor');
    const secret = (await page.locator('p.code code').innerText()).replaceAll(' ', '');
    await typed(page, '#code', totp(secret));
    await clicked(page, 'Turn it on');
    assert.equal(await page.locator('ol.codes li').count(), 10);
    await clicked(page, 'Sign out', 'header');
    await signedIn(page, 'admin');
    assert.match(await main(page), /The code your device shows now/);
    await page.goto(`${site}/account`);
    assert.match(page.url(), /sign-in/, 'the password alone does not do');
    await typed(page, '#code', totp(secret));
    await clicked(page, 'Go on');
    assert.match(await main(page), /not the code of now/, 'the code that confirmed it is used up');
    await typed(page, '#code', totp(secret, 1));
    await clicked(page, 'Go on');
    await page.goto(`${site}/account`);
    assert.match(await main(page), /On: signing in asks for a code of your device/);
}

// A passkey is added, signs in alone, and ends; its device is one of Chromium's own.
async function passkey(browser) {
    const page = await opened(browser, true);
    const devices = await page.context().newCDPSession(page);
    await devices.send('WebAuthn.enable', {});
    const kind = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true };
    const { authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', {
        options: { ...kind, isUserVerified: true, automaticPresenceSimulation: true },
    });
    await signedIn(page, 'admin');
    await page.goto(`${site}/account`);
    await typed(page, '#passkey-name', 'My telephone');
    await typed(page, '#passkey-password', PASSWORD);
    await clicked(page, 'Add a passkey');
    await clicked(page, 'Ask the device');
    assert.match(await main(page), /My telephone\s+localhost\s+\d{4}-\d\d-\d\d\s+never/);
    const { credentials: [made] } = await devices.send('WebAuthn.getCredentials', { authenticatorId });
    assert.deepEqual([made.isResidentCredential, made.rpId], [true, 'localhost']);
    await clicked(page, 'Sign out', 'header');

    await page.goto(`${site}/sign-in?back=/states`);
    await clicked(page, 'Sign in with a passkey');
    assert.match(page.url(), /\/states$/);
    assert.match(await page.locator('header.banner').innerText(), /admin/);
    await clicked(page, 'Sign out', 'header');

    await page.goto(`${site}/sign-in`);
    await devices.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    assert.ok(await page.locator('[role=alert]').isHidden());
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.locator('[role=alert]').waitFor();
    assert.match(await main(page), /The device gave nothing/);
    await devices.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
    await clicked(page, 'Sign in with a passkey');
    await page.goto(`${site}/account`);
    await clicked(page, 'End it', 'tr:has-text("My telephone")');
    await clicked(page, 'Sign out', 'header');
    await page.goto(`${site}/sign-in`);
    await clicked(page, 'Sign in with a passkey');
    assert.match(await main(page), /this passkey is not known here/);
    assert.deepEqual(page.problems, []);

    const bare = await opened(browser, false);
    await bare.goto(`${site}/sign-in`);
    assert.ok(!/passkey/i.test(await main(bare)), 'no button without scripts');
    await signedIn(bare, 'admin');
    await bare.goto(`${site}/account`);
    assert.match(await main(bare), /where scripts are off, there is no form here/);
    assert.ok(await bare.locator('#passkey-name').isHidden());
}

// A case is raised, promised, answered and verified.
async function dialogue(browser) {
    const page = await opened(browser, false);
    await raised(page, 'Letters from prison are opened');
    await page.goto(`${site}/review`);
    const waiting = page.locator('[data-candidate]').filter({ hasText: 'Letters from prison' });
    await Promise.all([page.waitForNavigation(), waiting.getByRole('button', { name: 'Accept' }).click()]);
    await page.goto(`${site}/dialogue?region=all`);
    await clicked(page, 'Letters from prison are opened');
    const step = async (kind, fields, done) => {
        await page.locator('details.add summary').click();
        await chosen(page, '#step', kind);
        for (const [field, text] of Object.entries({ by: 'Aliya', reason: 'minutes of the meeting', ...fields })) {
            await typed(page, `#${field}`, text);
        }
        if (done) await chosen(page, '#resolved', done);
        await clicked(page, 'Add', 'details.add form');
        return main(page);
    };
    const today = new Date().toISOString().slice(0, 10);
    const overdue = await step('promised', { date: '2025-01-10', who: 'Ministry', said: 'Letters stay closed', due: '2025-06-30' });
    assert.match(overdue, /overdue/i);
    assert.match(await step('answered', { date: today, who: 'Ministry', said: 'It is looked into' }), /It is looked into/);
    assert.match(await step('said to be done', { date: today, who: 'Ministry', said: 'An order was signed' }, 'done'), /claimed/i);
    assert.match(await step('verified', { date: today, who: 'Bureau', said: 'Letters arrive closed' }, 'done'), /verified/i);
    const last = await (await fetch(`${page.url().split('#')[0]}.json`)).json();
    assert.equal(last.progress, 'verified');
}

// A brief is looked at, published, and corrected.
async function brief(browser) {
    const page = await opened(browser, false);
    await page.goto(`${site}/briefs/new`);
    const fields = { title: 'Heating in Osh', slug: 'heating-in-osh', section: 'Housing', authors: 'A. One; B. Two' };
    for (const [field, text] of Object.entries(fields)) await typed(page, `#${field}`, text);
    await typed(page, '#text', 'It is [on record](record:rec-41955fc933707038). Two shelters have none.');
    await clicked(page, 'Preview');
    assert.match(await main(page), /Nothing is kept yet/);
    assert.equal(await page.locator('#note-1').count(), 1, 'what is cited has its note');
    await clicked(page, 'Publish');
    assert.match(page.url(), /\/briefs\/heating-in-osh/);
    assert.equal(await heading(page), 'Heating in Osh');
    await page.goto(`${site}/briefs/heating-in-osh/edit`);
    await typed(page, '#text', 'It is [on record](record:rec-41955fc933707038). Three shelters have none.');
    await clicked(page, 'Publish');
    assert.match(await main(page), /Nothing was kept/, 'a correction says what it corrects');
    await typed(page, '#note', 'Three shelters, and not two');
    await clicked(page, 'Publish');
    const text = await main(page);
    assert.match(text, /Three shelters have none/);
    assert.match(text, /Three shelters, and not two/);
    await page.goto(`${site}/briefs/heating-in-osh?version=1`);
    assert.match(await main(page), /Two shelters have none/, 'what was published stays readable');
}

const FLOWS = { submit, review, 'second-factor': secondFactor, passkey, dialogue, brief, languages: (browser) => languages(browser, site) };

if (!site || !FLOWS[flow]) {
    console.error(`node flows.mjs FLOW ADDRESS, where FLOW is ${Object.keys(FLOWS).join(', ')}`);
    process.exit(2);
}
const browser = await launched();
try {
    await FLOWS[flow](browser);
} finally {
    await browser.close();
}
