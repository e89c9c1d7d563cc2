// The browser, and the pages of a running site that links lead to.

import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

// Forms that are sent, each with what is written into it; two documents are a translation of each other.
export const FORMS = JSON.parse(readFileSync(new URL('forms.json', import.meta.url)));

// Of one route so many pages are fetched.
const OF_A_ROUTE = 4;

// The browser that TARAZY_BROWSER names, or chromium where it is on the path.
function program() {
    const found = (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, 'chromium')).find(existsSync);
    return process.env.TARAZY_BROWSER || found;
}

export function launched() {
    return chromium.launch({ executablePath: program(), args: ['--disable-background-networking'] });
}

// Of every route the longest page that links lead to, as it has the most parts; from home and from where forms led.
export async function walked(site, seeds) {
    const routes = (await (await fetch(`${site}/about.json`)).json()).addresses.map((route) => route.address);
    const routeOf = (address) => {
        const theirs = address.split('?')[0].split('/');
        const fits = (ours) => ours.length === theirs.length && ours.every((part, n) => part.startsWith('{') || part === theirs[n]);
        return routes.find((route) => fits(route.split('/')));
    };
    const [fetched, longest, seen, waiting] = [{}, new Map(), new Set(seeds), [...seeds]];
    const lengths = {};
    while (waiting.length > 0) {
        const address = waiting.shift();
        const route = routeOf(address);
        fetched[route] = (fetched[route] ?? 0) + 1;
        if (!route || fetched[route] > OF_A_ROUTE) continue;
        const answer = await fetch(site + address);
        if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
        const text = await answer.text();
        if (text.length > (lengths[route] ?? 0)) {
            longest.set(route, address);
            lengths[route] = text.length;
        }
        for (const [, href] of text.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)) {
            const next = href.replaceAll('&amp;', '&');
            if (!seen.has(next)) waiting.push(next);
            seen.add(next);
        }
    }
    const unseen = routes.filter((route) => !fetched[route]);
    if (unseen.length > 0) throw new Error(`no link leads to ${unseen.join(', ')}; link to it from a page, or send a form in forms.json`);
    return longest;
}

// Sends a form; what its answer is.
export async function answered(page, site, { to: address, with: fields }) {
    await page.goto(site + address);
    const [first] = Object.keys(fields);
    const form = page.locator(`main form[method=post][action="${address}"]:has([id=${first}])`);
    for (const [field, value] of Object.entries(fields)) await form.locator(`[id=${field}]`).fill(value);
    await Promise.all([page.waitForNavigation(), form.locator('button[type=submit]').first().click()]);
    return `the answer of POST ${address}`;
}
