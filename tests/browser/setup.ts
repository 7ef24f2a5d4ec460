/**
 * What all browser tests share: one server over the built site and one Chromium. Runs once, before the test files.
 *
 * `dist/` must be built already (`tests/run.mjs` does it); the tests connect through `page.ts`.
 */
import {chromium} from 'playwright-core';
import type {TestProject} from 'vitest/node';
import {serve} from '../../src/site/serve.mjs';
import {findBrowser} from './find-browser.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The site's address, without a slash at its end. */
    siteUrl: string;
    /** Where Playwright connects to the shared Chromium. */
    browserEndpoint: string;
  }
}

/** Starts both and gives back what ends them. `SITE_DIR` serves another folder than `dist/`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = await findBrowser();
  const dir = process.env.SITE_DIR;
  const site = await serve({port: 0, ...(dir ? {dir} : {})});
  // No flag for the GPU: Chromium takes SwiftShader by itself, and is slower with --use-angle=swiftshader.
  const browser = await chromium.launchServer({executablePath});
  project.provide('siteUrl', site.url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await site.close();
  };
}
