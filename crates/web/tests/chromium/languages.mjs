// Every route in every language: no name of a message shows, and nothing English where the message has a translation.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { FORMS, answered, walked } from './site.mjs';

const LANGUAGES = ['en', 'ru', 'kk', 'ky', 'uz'];

// The messages of a language: name and words.
function messages(language) {
    const file = readFileSync(new URL(`../../../../vocab/messages/${language}.ftl`, import.meta.url), 'utf8');
    const lines = file.split('\n').filter((line) => line && !line.startsWith('#'));
    return new Map(lines.map((line) => line.split(/ = (.*)/s).slice(0, 2)));
}

// Every text of the page that is said in its own language: what stands in elements, and what is only told to some.
function said(language) {
    const texts = [];
    const ours = (node) => (node.closest('[lang]')?.lang ?? '') === language;
    const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const within = node.parentElement;
        if (node.data.trim() && within && !within.closest('script, style') && ours(within)) texts.push(node.data.trim());
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
        for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
            const text = element.getAttribute(name)?.trim();
            if (text && ours(element)) texts.push(text);
        }
    }
    return texts;
}

export async function languages(browser, site) {
    const filling = await browser.newPage({ reducedMotion: 'reduce' });
    const seeds = new Set(['/']);
    for (const form of FORMS.filter((form) => form.to === '/documents')) {
        await answered(filling, site, form);
        seeds.add(new URL(filling.url()).pathname);
    }
    await filling.close();
    const pages = await walked(site, seeds);
    const english = messages('en');
    let heard = 0;
    for (const language of LANGUAGES) {
        const own = messages(language);
        // What stands in English where the language says it otherwise; words with blanks are never whole texts.
        const left = new Set([...english].filter(([name, words]) => own.get(name) !== words && !words.includes('{')).map(([, words]) => words));
        // Words that some message of the language itself has are its own, whatever they say in English.
        for (const words of own.values()) left.delete(words);
        const context = await browser.newContext({ reducedMotion: 'reduce' });
        const page = await context.newPage();
        for (const [route, address] of pages) {
            const chosen = new URL(address, site);
            chosen.searchParams.set('language', language);
            const answer = await page.goto(chosen.href);
            assert.ok(answer.ok(), `${address} in ${language}: ${answer.status()}`);
            assert.equal(await page.evaluate(() => document.documentElement.lang), language, address);
            const texts = await page.evaluate(said, language);
            heard += texts.length;
            for (const text of texts) {
                assert.ok(!(text.includes('-') && english.has(text)), `${route} in ${language} shows the name of a message: ${text}`);
                if (language !== 'en') assert.ok(!left.has(text), `${route} in ${language} says in English: ${text}`);
            }
        }
        // It is remembered, with nothing but its two letters.
        const [cookie, ...others] = await context.cookies();
        assert.deepEqual([cookie.name, cookie.value, others.length], ['tarazy-language', language, 0]);
        await page.goto(`${site}/states`);
        assert.equal(await page.evaluate(() => document.documentElement.lang), language, 'and kept');
        await context.close();
    }
    assert.ok(heard > 100 * LANGUAGES.length, `only ${heard} texts were heard`);
}
