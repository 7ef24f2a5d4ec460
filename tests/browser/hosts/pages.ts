/** Host pages as newsrooms have them. `site` is the site's address without a slash at its end. */

/** Datawrapper's script of today: the frame is found by the window that spoke. */
const DATAWRAPPER = `addEventListener('message', function (event) {
  if (event.data['datawrapper-height'] === undefined) return;
  var frames = document.querySelectorAll('iframe');
  for (var key in event.data['datawrapper-height'])
    for (var i = 0; i < frames.length; i++)
      if (frames[i].contentWindow === event.source) frames[i].style.height = event.data['datawrapper-height'][key] + 'px';
});`;

/** Its old script, in many old articles: the frame is found by id, or by a part of its address. */
const DATAWRAPPER_OLD = `addEventListener('message', function (event) {
  if (event.data['datawrapper-height'] === undefined) return;
  for (var key in event.data['datawrapper-height']) {
    var frame = document.getElementById('datawrapper-chart-' + key) || document.querySelector("iframe[src*='" + key + "']");
    if (frame) frame.style.height = event.data['datawrapper-height'][key] + 'px';
  }
});`;

/** What amp-iframe does with a frame's wish. */
const AMP = `addEventListener('message', function (event) {
  var frame = document.querySelector('iframe');
  var data = event.data;
  if (event.source !== frame.contentWindow || !data || data.sentinel !== 'amp' || data.type !== 'embed-size') return;
  if (!(data.height >= 100)) throw new Error('amp-iframe: too small a height: ' + data.height);
  frame.style.height = data.height + 'px';
});`;

/** What WordPress does: the secret is told by the hash, heights are clamped, a blockquote hides the frame until it speaks. */
const WORDPRESS = `var secret = 'a1B2c3D4e5', frame = document.querySelector('iframe');
frame.src = frame.dataset.src + '#?secret=' + secret;
addEventListener('message', function (event) {
  var data = event.data;
  if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
  if (event.source !== frame.contentWindow || data.secret !== secret || data.message !== 'height') return;
  var height = parseInt(data.value, 10);
  frame.height = height > 1000 ? 1000 : height < 200 ? 200 : height;
  frame.style.cssText = '';
  document.querySelector('blockquote').style.display = 'none';
});
frame.addEventListener('load', function () { frame.contentWindow.postMessage({message: 'ready', secret: secret}, '*'); });`;

const GUARDIAN = `addEventListener('message', function (event) {
  var frame = document.querySelector('iframe');
  if (event.source !== frame.contentWindow || typeof event.data !== 'string') return;
  var data; try { data = JSON.parse(event.data); } catch (error) { return; }
  if (data.type === 'set-height') frame.height = data.value;
});`;

const MEDIUM = `addEventListener('message', function (event) {
  var frame = document.querySelector('iframe');
  if (event.source !== frame.contentWindow || typeof event.data !== 'string') return;
  var data; try { data = JSON.parse(event.data); } catch (error) { return; }
  if (data.context === 'iframe.resize' && data.src.indexOf(frame.src.split('#')[0]) === 0) frame.height = data.height;
});`;

/** What iframe-resizer 5 does, from its formats: it waits for the child to be ready. */
const RESIZER_5 = `var frame = document.querySelector('iframe'), ready = false;
addEventListener('message', function (event) {
  if (event.source !== frame.contentWindow || typeof event.data !== 'string') return;
  if (event.data === '[iFrameResizerChild]Ready')
    return frame.contentWindow.postMessage('[iFrameSizer]map-1:8:false:false:32:true:true:null:auto:null:null:0:false:child:auto:true:null:true:true:false', '*');
  if (event.data.indexOf('[iFrameSizer]map-1:') !== 0) return;
  var parts = event.data.slice('[iFrameSizer]'.length).split(':');
  if (!ready && parts[3] !== 'init') throw new Error('a size before init: ' + event.data);
  ready = true;
  if (Number(parts[1]) && Number(parts[2])) frame.style.height = parts[1] + 'px';
});`;

const frame = (src: string, more = '') =>
  `<iframe src="${src}" width="100%" height="150" frameborder="0" ${more}></iframe>`;
const script = (code: string) => `<script>${code}</script>`;

/** One page for each kind of host; `path` is that of an embed. */
export function listHosts(site: string, path = '/embed/city/nanning/'): Record<string, string> {
  const src = site + path;
  const id = src.replace(/^https?:\/\//, '');
  return {
    datawrapper: script(DATAWRAPPER) + frame(src),
    'datawrapper-old-src': script(DATAWRAPPER_OLD) + frame(src),
    'datawrapper-old-id':
      `${script(DATAWRAPPER_OLD)}<iframe src="https://example.org/other" height="10"></iframe>${frame(src, `id="datawrapper-chart-${id}"`)}`.replace(
        /<iframe src="https:.*?<\/iframe>/,
        '',
      ),
    amp: frame(`${src}#amp=1`, 'sandbox="allow-scripts allow-same-origin"') + script(AMP),
    pym: `<div id="map-1"><p>fallback</p></div><script src="/npm/pym.js/dist/pym.v1.min.js"></script>${script(`new pym.Parent('map-1', '${src}', {parenturlparam: 'parentUrl'})`)}`,
    'pym-auto': `<div data-pym-src="${src}">fallback</div><script src="/npm/pym.js/dist/pym.v1.min.js"></script>`,
    sidechain: `<script src="/npm/@nprapps/sidechain/dist/sidechain.js"></script><side-chain src="${src}"></side-chain>`,
    frames: `<div data-frame-src="${src}"></div><script type="module">import {autoInitFrames} from '/npm/@newswire/frames/dist/frames.modern.js'; autoInitFrames();</script>`,
    'frames-late': `${frame(src)}<script type="module">import {observeIframe} from '/npm/@newswire/frames/dist/frames.modern.js'; setTimeout(() => observeIframe(document.querySelector('iframe')), 1500);</script>`,
    'iframe-resizer-4': `${frame(src, 'id="map-1"')}<script src="/npm/iframe-resizer/js/iframeResizer.min.js"></script>${script("iFrameResize({warningTimeout: 0}, '#map-1')")}`,
    'iframe-resizer-5': frame(src) + script(RESIZER_5),
    medium: frame(src) + script(MEDIUM),
    guardian: frame(src) + script(GUARDIAN),
    wordpress: `<blockquote class="wp-embedded-content"><a href="${src}">fallback</a></blockquote><iframe data-src="${src}" class="wp-embedded-content" sandbox="allow-scripts" security="restricted" width="600" height="338" style="position:absolute;visibility:hidden"></iframe>${script(WORDPRESS)}`,
    'embed.js': `<cluster-map city="nanning"></cluster-map><script src="${site}/embed.js"></script>`,
    'embed.js-plain-frame': `${frame(src)}<script async src="${site}/embed.js"></script>`,
  };
}
