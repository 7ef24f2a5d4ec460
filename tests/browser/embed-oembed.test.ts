import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extract} from '@extractus/oembed-extractor';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {SANITIZERS, sanitize} from '../../src/embed/sanitize.ts';
import {siteUrl} from './page.ts';

/** The address for which tests build the site. */
const BUILT_FOR = 'https://maps.example';

/** The site as it would stand at its own address: what names that address names this one. */
let mirror: {url: string; close: () => void};
beforeAll(async () => {
  const server = createServer(async (request, response) => {
    const answer = await fetch(siteUrl() + request.url, {headers: {'accept-encoding': 'identity'}});
    const text = (await answer.text())
      .replaceAll(BUILT_FOR, mirror.url)
      .replaceAll(encodeURIComponent(BUILT_FOR), encodeURIComponent(mirror.url));
    response.writeHead(answer.status, {'content-type': answer.headers.get('content-type') ?? ''}).end(text);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  mirror = {url: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => server.close()};
});
afterAll(() => mirror.close());

const PATHS = ['/', '/city/nanning/', '/en/cluster/sugar/', '/zh-Hant/embed/city/guilin/'];

/** WordPress's discovery: the first 153,600 bytes, up to the end of the head, JSON before XML. */
function discover(html: string): string | undefined {
  const head = html.slice(0, 153_600).split('</head>')[0]!;
  for (const [, attributes = ''] of head.matchAll(/<link([^<>]+)\/?>/gi)) {
    const found = Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    );
    if (found.type === 'application/json+oembed' && found.href) return found.href.replaceAll('&amp;', '&');
  }
  return undefined;
}

test('a consumer library finds and takes the answer', async () => {
  for (const path of PATHS) {
    const answer = await extract(mirror.url + path);
    expect(answer).toMatchObject({type: 'rich', version: '1.0', width: 600});
    expect((answer as unknown as {html: string}).html).toContain(`${mirror.url}/`);
  }
});

test('WordPress, to whom the site is unknown, keeps one frame of the right size and a title', async () => {
  for (const path of PATHS) {
    const href = discover(await (await fetch(mirror.url + path)).text())!;
    const url = new URL(href);
    for (const [key, value] of Object.entries({maxwidth: '600', maxheight: '960', dnt: '1', format: 'json'}))
      url.searchParams.set(key, value);
    const answer = await fetch(url);
    expect(answer.headers.get('content-type')).toContain('application/json');
    const json = (await answer.json()) as {html: string; title: string; width: number; height: number};
    const kept = sanitize(json.html, SANITIZERS.find(({id}) => id === 'wordpress')!);
    expect(kept).toMatch(
      /^<iframe src="[^"]+\/embed\/[^"]*" title="[^"]+" width="600" height="\d+" frameborder="0"><\/iframe>$/,
    );
    expect(kept).toContain(`height="${json.height}"`);
    expect(json.title).not.toBe('');
    expect(json.width).toBeLessThanOrEqual(600);
  }
});

test('Ghost finds html and width; without an answer it finds a title for its bookmark', async () => {
  for (const path of PATHS.slice(0, 3)) {
    const html = await (await fetch(mirror.url + path)).text();
    const href = /<link[^>]*type="application\/json\+oembed"[^>]*href="([^"]+)"/
      .exec(html)![1]!
      .replaceAll('&amp;', '&');
    expect(href).not.toContain('wp-json/oembed');
    const json = (await (await fetch(href)).json()) as Record<string, unknown>;
    expect(json.type).toBe('rich');
    expect(json.html).toBeTruthy();
    expect(json.width).toBe(600);
    expect(html).toMatch(/<meta property="og:title" content="[^"]+">/);
    const thumbnail = ['thumbnail_url', 'thumbnail_width', 'thumbnail_height'].filter((key) => key in json);
    expect([0, 3]).toContain(thumbnail.length);
  }
});

test('an address that is no view has no answer', async () => {
  expect((await fetch(`${siteUrl()}/oembed/city/atlantis.json`)).status).toBe(404);
});
