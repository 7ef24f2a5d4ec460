import {drawListEmphasis, lightPlate, lightRegions} from '../draw/emphasis.ts';
import {chosen} from '../draw/join.ts';
import {hideMarks} from '../draw/names.ts';
import {packLanes} from '../draw/pack-lanes.ts';
import {drawPanel} from '../draw/panel.ts';
import {drawPlate} from '../draw/plate.ts';
import {borderPath, regionPath} from '../draw/region-path.ts';
import {drawRegions, drawWaters} from '../draw/regions.ts';
import type {Choice, PlateSurroundings} from '../draw/surroundings.ts';
import {emphasise} from '../model/emphasis.ts';
import {gaugeOf} from '../model/gauge.ts';
import {LANGS, type Lang} from '../model/langs.ts';
import type {Point} from '../model/plate.ts';
import {countOverview, mainSource} from '../model/story.ts';
import {formatPath, type Kind, type View} from '../model/view.ts';
import {DOWNLOAD} from '../model/words/download.ts';
import {words as en} from '../model/words/en.ts';
import {words as pageEn} from '../model/words/page/en.ts';
import type {PageWords} from '../model/words/page/words.ts';
import {words as pageHans} from '../model/words/page/zh-Hans.ts';
import {words as pageHant} from '../model/words/page/zh-Hant.ts';
import type {Words} from '../model/words/words.ts';
import {words as zhHans} from '../model/words/zh-Hans.ts';
import {words as zhHant} from '../model/words/zh-Hant.ts';
import type {Bundle} from './bundle.ts';
import {coarsenBorders, STEP} from './coarse-borders.ts';
import {leaveToStyle} from './leave-to-style.ts';
import {escapeText} from './markup.ts';

export const WORDS: Record<Lang, Words> = {'zh-Hans': zhHans, 'zh-Hant': zhHant, en};
export const PAGE_WORDS: Record<Lang, PageWords> = {'zh-Hans': pageHans, 'zh-Hant': pageHant, en: pageEn};

/** A sheet that shows one view at a time, in one language, as page or as embed. */
export interface Sheet {
  element: Element;
  /** Draws a view. @param root the site's root as seen from the page, such as `../../` */
  show: (view: View, root: string) => void;
}

/** Whose the boundaries are; those of a publisher's own with licence and datum. */
export function creditBoundaries({source, licence, datum, own}: Bundle['about'], lang: Lang): string {
  // The text of the boundaries that are shipped names its licence itself.
  return [source[lang], own && licence, own && datum].filter(Boolean).join(' · ');
}

/** Builds the sheet of a language in a document of the caller's: all that does not depend on the view is drawn once. */
export function createSheet(document: Document, bundle: Bundle, lang: Lang, kind: Kind): Sheet {
  const {atlas, colours, ground, about, corrections} = bundle;
  const borders = coarsenBorders(bundle.borders);
  const {plates} = bundle.drawing;
  const words = WORDS[lang];
  const page = PAGE_WORDS[lang];
  const source = mainSource(atlas);
  const overview = countOverview(atlas, {lang});
  const around: PlateSurroundings = {atlas, colours, words, lang, href: () => ''};
  const legal = about.approvalNumber ? page.approval(about.approvalNumber) : page.notice;
  const drawings = plates.map(
    ({width, height}, i) => `<svg class="drawing d${i}" viewBox="0 0 ${width} ${height}"><g class="waters"></g></svg>`,
  );
  const element = document.createElement('main');
  element.className = `sheet ${kind}`;
  // Each region is chosen by pointer alone; its station or name is the same link.
  element.innerHTML =
    `<header class="head"><h1 class="headline" id="headline"></h1><a class="all" aria-label="${escapeText(page.clear)}">${escapeText(page.all)}</a></header>` +
    `<figure class="map" aria-labelledby="headline" aria-describedby="map-text"><p class="hidden map-text" id="map-text"></p>` +
    `<div class="box"><div class="stage"><svg class="regions" aria-hidden="true" viewBox="0 0 ${ground.width / STEP} ${ground.height / STEP}"></svg>${drawings.join('')}</div><p class="sideways">${escapeText(page.sideways)}</p></div><p class="note"></p></figure>` +
    (kind === 'page' ? `<p class="lead">${escapeText(page.overviewLead(overview))}</p>` : '') +
    `<section class="panel" id="list" tabindex="-1">${kind === 'page' ? '<div class="find"></div>' : ''}<input type="checkbox" class="hidden open" id="open"><label class="opener" for="open">${escapeText(page.openMatrix)}</label><div class="chips"><table class="matrix"><caption class="hidden"></caption><colgroup><col><col span="${atlas.cities.length}"></colgroup></table></div><section class="card"></section></section>` +
    `<footer class="foot"><p class="legal"><span>${escapeText(legal)}</span><span class="source">${escapeText(page.source({issuer: source.issuer[lang], date: words.date(source.published)}))}</span><span>${escapeText(page.boundaries(creditBoundaries(about, lang)))}</span></p>` +
    (kind === 'page'
      ? `<nav class="tools" aria-label="${escapeText(page.tools)}">${LANGS.map((other) => `<a class="lang" lang="${other}"${other === lang ? ' aria-current="true"' : ''}>${PAGE_WORDS[other].languageName}</a>`).join('')}<button type="button" class="share-button">${escapeText(page.share)}</button><button type="button" class="download">${escapeText(DOWNLOAD[lang].open)}</button><button type="button" class="theme">${escapeText(words.dark)}</button></nav>`
      : `<nav class="tools" aria-label="${escapeText(page.tools)}"><a class="whole" target="_blank" rel="noopener">${escapeText(page.openPage)}</a><button type="button" class="download">${escapeText(DOWNLOAD[lang].open)}</button></nav>`) +
    '</footer><p class="hidden status" role="status"></p>';

  const part = (selector: string) => chosen(element.querySelector(selector)!);
  const shapes = {
    regions: borders.regions.map((region) => ({city: region.city, d: regionPath(borders, region)})),
    inner: borderPath(borders, borders.inner),
    outer: borderPath(borders, borders.outer),
  };

  const show = (view: View, root: string) => {
    const there = {
      ...around,
      href: (choice: Choice) => root + formatPath({lang, theme: 'auto', ...choice}, kind) || './',
    };
    drawRegions(part('.regions'), shapes, there);
    const emphasis = emphasise(atlas, view);
    plates.forEach((plate, i) => {
      const layer = part(`.d${i}`);
      const unit = plate.width / ground.width;
      const waters = ground.waters.map(({name, at: [x, y]}) => ({name, at: [x * unit, y * unit] as Point}));
      drawWaters(part(`.d${i} .waters`), waters, lang, gaugeOf(plate.width));
      drawPlate(layer, plate, there);
      hideMarks(layer);
      lightPlate(layer.node()!, emphasis, null);
      packLanes(layer);
    });
    lightRegions(part('.stage').node()!, emphasis, null);
    leaveToStyle(part('.stage').node()!);
    drawPanel(chosen(element), view, there, {root, kind, corrections});
    drawListEmphasis(chosen(element), emphasis, null);
  };
  return {element, show};
}
