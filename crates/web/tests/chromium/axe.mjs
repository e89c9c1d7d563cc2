// The pages of a running site under axe-core (WCAG 2.2 AA and best practice) in Chromium: one page a route and the
// answers to forms, light and dark, as wide as a desk and as a phone. Also: nothing wider than the window, and whatever
// can be reached by keyboard shows it. The record is added to, so it must be one made for the test.
//
//     node axe.mjs http://127.0.0.1:8080              ends with 1 where a fault is serious or critical
//     node axe.mjs signed-in http://localhost:8080    the pages of who has signed in, in a record with users

import axe from 'axe-core';
import { FORMS, answered, launched, walked } from './site.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];
const FAILING = ['serious', 'critical'];
const WIDTHS = [1280, 390];
const TABS = 3;
const PATIENCE = 120_000;

// What only a record with users has, with the forms of it that are answered by a page.
const OF_USERS = ['/sign-in', '/sign-out', '/welcome', '/account', '/users', '/import'];
const FORMS_OF_USERS = [
    { to: '/account', with: { 'token-name': 'nightly', 'token-password': process.env.TARAZY_PASSWORD } },
    { to: '/account', with: { 'passkey-name': 'my telephone', 'passkey-password': process.env.TARAZY_PASSWORD } },
];

// What a walk along links does not come to: faults, and forms that were refused.
const ASTRAY = ['/nowhere', '/treaties?on=never', '/search?q=answer:perhaps', '/search?q=women'];

const site = process.argv[2] && process.argv.at(-1).replace(/\/$/, '');
const signedIn = process.argv[2] === 'signed-in';
if (!site) {
    console.error('no address: node axe.mjs http://127.0.0.1:8080');
    process.exit(2);
}

// What axe does not look at: pages wider than the window, and focus that cannot be seen.
function unusable() {
    const faults = [];
    const told = (id, help, element) => faults.push({ id, impact: 'serious', help, nodes: [{ html: element.outerHTML.slice(0, 200), failureSummary: help }] });
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) told('sideways', `the page is ${scrollWidth - clientWidth} px wider than the window; let what is wide scroll in a box`, document.body);
    const drawn = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    for (const element of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')) {
        element.focus({ preventScroll: true });
        if (document.activeElement !== element || drawn(getComputedStyle(element))) continue;
        told('focus-visible', 'focus cannot be seen; leave the outline of :focus-visible', element);
        break;
    }
    document.activeElement?.blur();
    return faults;
}

// Every fault of a page that stands open, in both lights and at both widths.
async function faults(page, name) {
    const found = [];
    await page.evaluate(axe.source);
    // What is folded is looked at, too.
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
    for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        for (const colorScheme of ['light', 'dark']) {
            await page.emulateMedia({ colorScheme });
            const runOnly = colorScheme === 'light' ? TAGS : OF_COLOUR;
            const options = { runOnly, resultTypes: ['violations'], rules: colorScheme === 'light' ? { 'target-size': { enabled: true } } : {} };
            const { violations } = await page.evaluate((options) => window.axe.run(options), options);
            if (colorScheme === 'light') violations.push(...await page.evaluate(unusable));
            found.push(...violations.map((fault) => ({ ...fault, where: `${name}, ${width} px, ${colorScheme}` })));
        }
    }
    return found;
}

function told({ where, id, impact, nodes, helpUrl }) {
    console.log(`${where}: ${id} (${impact}) at ${nodes.length} ${nodes.length === 1 ? 'element' : 'elements'}${helpUrl ? `, ${helpUrl}` : ''}`);
    for (const { html, failureSummary } of nodes.slice(0, 3)) console.log(`    ${html}\n        ${failureSummary.replaceAll(/\s*\n\s*/g, ' ')}`);
}

const browser = await launched();
// The site lets no script run that is not its own; axe is one.
const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
context.setDefaultTimeout(PATIENCE);
const found = [];
let pages = 0;
const opened = async (open) => {
    const page = await context.newPage();
    found.push(...await faults(page, await open(page)));
    await page.close();
    pages += 1;
};
const seeds = new Set(['/']);
if (signedIn) {
    await opened(async (page) => { await page.goto(`${site}/sign-in`); return 'signing in'; });
    const page = await context.newPage();
    await answered(page, site, { to: '/sign-in', with: { name: 'admin', password: process.env.TARAZY_PASSWORD } });
    await page.close();
}
for (const form of signedIn ? FORMS_OF_USERS : FORMS) {
    await opened(async (page) => {
        const name = await answered(page, site, form);
        seeds.add(new URL(page.url()).pathname);
        return name;
    });
}
const waiting = signedIn ? OF_USERS : [...(await walked(site, seeds)).values(), ...ASTRAY];
const tab = async () => {
    for (let address = waiting.shift(); address; address = waiting.shift()) {
        const at = address;
        await opened(async (page) => { await page.goto(site + at); return at; });
    }
};
await Promise.all(Array.from({ length: TABS }, tab));
await browser.close();
found.forEach(told);
const failing = found.filter((fault) => FAILING.includes(fault.impact)).length;
console.log(`${pages} pages, ${failing} serious or critical faults, ${found.length - failing} lesser ones`);
process.exit(failing > 0 ? 1 : 0);
