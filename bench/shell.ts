/** The page around the map, the same for every peer, written at build time. */
import {reduceAtlas} from './atlas.ts';

const SOURCE =
  '来源：广西壮族自治区工业和信息化厅《2024年度广西先进制造业集群名单（首批）》，2024年7月10日公布。示意图，界线不作划界依据。';

/** Gives headline, map container, legend and source line as HTML. */
export function writeShell(): string {
  const entries = reduceAtlas().clusters.map(
    ({id, no, name, colour}) =>
      `<li><button type="button" data-cluster="${id}" aria-pressed="false"><i style="background:${colour}"></i>${no} ${name}</button></li>`,
  );
  return `<main>
<h1 id="headline">广西12个先进制造业集群，把哪些城市连在一起</h1>
<div id="map"></div>
<ol id="legend">
${entries.join('\n')}
</ol>
<p id="source">${SOURCE}</p>
</main>`;
}
