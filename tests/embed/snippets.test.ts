import {JSDOM} from 'jsdom';
import {describe, expect, test} from 'vitest';
import heights from '../../data/guangxi/heights.json' with {type: 'json'};
import {formatDiscovery, formatOembedPath} from '../../src/embed/oembed.ts';
import {judge, SANITIZERS, sanitize} from '../../src/embed/sanitize.ts';
import {formatFrame, formatSnippets, KINDS, type Shared} from '../../src/embed/snippets.ts';
import {LANGS} from '../../src/model/langs.ts';
import {formatPath, listViews, parseView} from '../../src/model/view.ts';
import {listOembed, shareView} from '../../src/site/oembed.ts';
import {atlas} from './atlas.ts';

const siteUrl = 'https://maps.example/';
const share = (path: string): Shared => shareView(atlas, parseView(atlas, path), {siteUrl, heights});
const {document} = new JSDOM('').window;
const parse = (html: string) => {
  document.body.innerHTML = html;
  return document.body;
};

describe('snippets', () => {
  test('every view in every language: parsed, each says title, words, address and size', () => {
    for (const lang of LANGS) {
      for (const view of listViews(atlas, lang)) {
        const shared = share(formatPath(view));
        const snippets = formatSnippets(shared);
        expect(Object.keys(snippets)).toEqual([...KINDS]);
        const frame = parse(snippets.frame).querySelector('iframe')!;
        expect(frame.title).toBe(shared.headline);
        expect(frame.src).toBe(siteUrl + formatPath(view, 'embed'));
        expect(Number(frame.height)).toBeGreaterThan(300);
        expect(frame.src).toContain(frame.id.replace('datawrapper-chart-', ''));
        expect(parse(snippets.script).querySelector('script')!.src).toBe(`${siteUrl}embed.js`);
        const element = parse(snippets.element).querySelector('cluster-map')!;
        expect(element.getAttribute('lang')).toBe(lang);
        expect(element.querySelector('a')!.href).toBe(siteUrl + formatPath(view));
        const image = parse(snippets.image).querySelector('img')!;
        expect(image.alt).toBe(shared.text);
        expect(image.alt).not.toBe('');
      }
    }
  });

  test('markup in a headline stays text', () => {
    const frame = formatFrame({...share('/'), headline: '"><script>alert(1)</script>'});
    expect(frame).not.toContain('<script');
    expect(parse(frame).querySelector('iframe')!.title).toBe('"><script>alert(1)</script>');
  });
});

describe('sanitizers', () => {
  const [wordpress, author, ueditor] = SANITIZERS as unknown as [
    (typeof SANITIZERS)[0],
    (typeof SANITIZERS)[0],
    (typeof SANITIZERS)[0],
  ];
  test('WordPress, unknown provider: a frame without style, class, script, allow, loading', () => {
    expect(
      sanitize(
        '<iframe src="https://a/" class="x" style="y" allow="z" loading="lazy" width="600" title="t"></iframe><script>x</script>',
        wordpress,
      ),
    ).toBe('<iframe src="https://a/" width="600" title="t"></iframe>x');
    expect(sanitize('<a href="https://a/">only a link</a>', wordpress)).toBe('');
  });
  test('WordPress, author: no frame, no script, no element, but what the element holds', () => {
    expect(
      sanitize(
        '<cluster-map><a href="/x" onclick="y"><img src="z" alt="t" onerror=y></a></cluster-map><iframe src="q"></iframe>',
        author,
      ),
    ).toBe('<a href="/x"><img src="z" alt="t"></a>');
    expect(sanitize('<a href="javascript:alert(1)">x</a>', author)).toBe('<a>x</a>');
  });
  test('UEditor: a forbidden element goes with all it holds', () => {
    expect(
      sanitize(
        '<cluster-map><a href="x">in</a><cluster-map></cluster-map></cluster-map><p id="i" class="c">kept</p>',
        ueditor,
      ),
    ).toBe('<p class="c">kept</p>');
  });
  test('what the dialog says', () => {
    const shared = share('/city/nanning/');
    const snippets = formatSnippets(shared);
    const said = Object.fromEntries(
      KINDS.map((kind) => [kind, SANITIZERS.map((one) => judge(snippets[kind], one, formatFrame(shared, 'oembed')))]),
    );
    expect(said).toEqual({
      address: ['whole', 'whole', 'part'],
      frame: ['whole', 'nothing', 'nothing'],
      script: ['part', 'nothing', 'nothing'],
      element: ['nothing', 'part', 'nothing'],
      image: ['nothing', 'whole', 'whole'],
    });
  });
});

describe('oEmbed', () => {
  const files = listOembed(atlas, {siteUrl, heights});
  test('one answer for each view in each language, valid by the specification', () => {
    expect(files.length).toBe(LANGS.length * listViews(atlas, 'en').length);
    expect(new Set(files.map(({fileName}) => fileName)).size).toBe(files.length);
    for (const {source} of files) {
      const answer = JSON.parse(source);
      expect(answer).toMatchObject({version: '1.0', type: 'rich', provider_url: siteUrl, width: 600});
      for (const key of ['title', 'author_name', 'provider_name', 'html']) expect(answer[key]).not.toBe('');
      expect(Number.isInteger(answer.height)).toBe(true);
      const frame = parse(answer.html).querySelector('iframe')!;
      expect([frame.width, frame.height]).toEqual(['600', `${answer.height}`]);
    }
  });
  test('without a picture no thumbnail at all', () => {
    const [first] = listOembed(atlas, {siteUrl, heights, imagePath: () => ''});
    expect(Object.keys(JSON.parse(first!.source)).filter((key) => key.startsWith('thumbnail'))).toEqual([]);
  });
  test('discovery names the view’s file and has no angle bracket inside', () => {
    const view = parseView(atlas, 'en/cluster/sugar/');
    const link = formatDiscovery(view, siteUrl, 'a < b');
    expect(link).toMatch(/^<link([^<>]+)>$/);
    expect(link).toContain(`${siteUrl}${formatOembedPath(view)}?url=`);
    expect(files.map(({fileName}) => fileName)).toContain(formatOembedPath(view));
  });
  test('a view that was never measured is an error that says what to do', () => {
    expect(() => listOembed(atlas, {siteUrl, heights: {}})).toThrow('npm run heights');
  });
});
