import {describe, expect, test} from 'vitest';
import atlas from '../../data/clusters.json' with {type: 'json'};
import {
  CLUSTER_HUES,
  clusterColour,
  DIGIT,
  dashOf,
  digitColour,
  MEMBER_TINTS,
  memberTint,
  SURFACE,
  type Theme,
} from '../../src/draw/palette.ts';

/** What the palette promises: WCAG contrast ratios and CIEDE2000 differences. */
const FLOOR = {line: 3, text: 4.5, met: 20, metOtherModel: 18, legend: 10, tintFromLand: 3} as const;

const THEMES: Theme[] = ['light', 'dark'];
const NUMBERS = CLUSTER_HUES.light.map((_, i) => i + 1);

/** Textiles runs through the middle of the map: tracks that it crosses now, or would after a small change of the plan. */
const CROSSINGS: [number, number][] = [
  [1, 9],
  [3, 9],
  [7, 9],
  [8, 9],
];

type Triple = [number, number, number];

// Contrast: WCAG 2.2, relative luminance of sRGB.

const linearOf = (hex: string) =>
  [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as Triple;

const luminance = (hex: string) => {
  const [r, g, b] = linearOf(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (one: string, other: string) => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

// Difference: CIEDE2000 of CIELAB (D65), Sharma, Wu & Dalal 2005, doi:10.1002/col.20070.

const labOf = ([r, g, b]: Triple): Triple => {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};

function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const hueOf = (a: number, b: number) => (a || b ? ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 : 0);
  const seventh = (c: number) => Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));

  const stretch = 1 + 0.5 * (1 - seventh((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)];
  const [h1, h2] = [hueOf(a1 * stretch, b1), hueOf(a2 * stretch, b2)];

  const grey = c1 * c2 === 0;
  const turn = grey ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin(radians(turn / 2));
  const l = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  const h = grey ? h1 + h2 : (h1 + h2 + (Math.abs(h1 - h2) <= 180 ? 0 : h1 + h2 < 360 ? 360 : -360)) / 2;

  const cosine = (n: number, shift: number) => Math.cos(radians(n * h + shift));
  const t = 1 - 0.17 * cosine(1, -30) + 0.24 * cosine(2, 0) + 0.32 * cosine(3, 6) - 0.2 * cosine(4, -63);
  const lightness = (l2 - l1) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
  const chroma = (c2 - c1) / (1 + 0.045 * c);
  const hue = dH / (1 + 0.015 * c * t);
  const rotation = -Math.sin(radians(60 * Math.exp(-(((h - 275) / 25) ** 2)))) * 2 * seventh(c);
  return Math.sqrt(lightness ** 2 + chroma ** 2 + hue ** 2 + rotation * chroma * hue);
}

// Vision: row-major matrices on linear RGB.

type Matrix = [Triple, Triple, Triple];

/** Machado, Oliveira & Fernandes 2009, severity 1.0, doi:10.1109/TVCG.2009.113. */
const MACHADO: Record<string, Matrix> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanope: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** A second opinion: Viénot, Brettel & Mollon 1999, for sRGB; the paper has no tritanope. */
const VIENOT: Record<string, Matrix> = {
  protanope: [
    [0.10889, 0.89111, 0],
    [0.10889, 0.89111, 0],
    [0.00447, -0.00447, 1],
  ],
  deuteranope: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
};

const seen = (hex: string, matrix: Matrix): Triple => {
  const rgb = linearOf(hex);
  const at = (row: Triple) => Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]));
  return labOf([at(matrix[0]), at(matrix[1]), at(matrix[2])]);
};

const difference = (one: string, other: string, matrix: Matrix = MACHADO.normal!) =>
  ciede2000(seen(one, matrix), seen(other, matrix));

// Pairs of clusters, by number.

const allPairs = NUMBERS.flatMap((a) => NUMBERS.filter((b) => b > a).map((b): [number, number] => [a, b]));

const sharesCity = (a: number, b: number) => {
  const [one, other] = [a, b].map((no) => atlas.clusters.find((cluster) => cluster.no === no)?.cities ?? []);
  return one!.some((city) => other!.includes(city));
};

const metPairs = allPairs.filter(([a, b]) => sharesCity(a, b) || CROSSINGS.some(([c, d]) => a === c && b === d));

/** The pairs that fail, in words, so that a red test names the colours to change. */
const tooClose = (theme: Theme, pairs: [number, number][], floor: number, vision: string, matrix: Matrix) =>
  pairs
    .map(([a, b]) => ({a, b, d: difference(clusterColour(a, theme), clusterColour(b, theme), matrix)}))
    .filter(({d}) => d < floor)
    .map(({a, b, d}) => `${theme}, ${vision}: ${a} and ${b} differ by ${d.toFixed(1)}`);

describe('the yardsticks', () => {
  test('CIEDE2000 gives the 34 published differences', () => {
    // L1 a1 b1, L2 a2 b2, difference: table 1 of Sharma, Wu & Dalal 2005.
    const published = `
      50 2.6772 -79.7751 50 0 -82.7485 2.0425
      50 3.1571 -77.2803 50 0 -82.7485 2.8615
      50 2.8361 -74.02 50 0 -82.7485 3.4412
      50 -1.3802 -84.2814 50 0 -82.7485 1
      50 -1.1848 -84.8006 50 0 -82.7485 1
      50 -0.9009 -85.5211 50 0 -82.7485 1
      50 0 0 50 -1 2 2.3669
      50 -1 2 50 0 0 2.3669
      50 2.49 -0.001 50 -2.49 0.0009 7.1792
      50 2.49 -0.001 50 -2.49 0.001 7.1792
      50 2.49 -0.001 50 -2.49 0.0011 7.2195
      50 2.49 -0.001 50 -2.49 0.0012 7.2195
      50 -0.001 2.49 50 0.0009 -2.49 4.8045
      50 -0.001 2.49 50 0.001 -2.49 4.8045
      50 -0.001 2.49 50 0.0011 -2.49 4.7461
      50 2.5 0 50 0 -2.5 4.3065
      50 2.5 0 73 25 -18 27.1492
      50 2.5 0 61 -5 29 22.8977
      50 2.5 0 56 -27 -3 31.903
      50 2.5 0 58 24 15 19.4535
      50 2.5 0 50 3.1736 0.5854 1
      50 2.5 0 50 3.2972 0 1
      50 2.5 0 50 1.8634 0.5757 1
      50 2.5 0 50 3.2592 0.335 1
      60.2574 -34.0099 36.2677 60.4626 -34.1751 39.4387 1.2644
      63.0109 -31.0961 -5.8663 62.8187 -29.7946 -4.0864 1.263
      61.2901 3.7196 -5.3901 61.4292 2.248 -4.962 1.8731
      35.0831 -44.1164 3.7933 35.0232 -40.0716 1.5901 1.8645
      22.7233 20.0904 -46.694 23.0331 14.973 -42.5619 2.0373
      36.4612 47.858 18.3852 36.2715 50.5065 21.2231 1.4146
      90.8027 -2.0831 1.441 91.1528 -1.6435 0.0447 1.4441
      90.9257 -0.5406 -0.9208 88.6381 -0.8985 -0.7239 1.5381
      6.7747 -0.2908 -2.4247 5.8714 -0.0985 -2.2286 0.6377
      2.0776 0.0795 -1.135 0.9033 -0.0636 -0.5514 0.9082`;
    const rows = published
      .trim()
      .split('\n')
      .map((line) => line.trim().split(' ').map(Number));
    expect(rows).toHaveLength(34);
    for (const [l1, a1, b1, l2, a2, b2, wanted] of rows as [number, number, number, number, number, number, number][]) {
      expect(ciede2000([l1, a1, b1], [l2, a2, b2])).toBeCloseTo(wanted, 4);
    }
  });

  test('contrast is 21 for black on white and 4.54 for #767676 on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  test('white and grey look alike to everybody', () => {
    for (const matrix of [...Object.values(MACHADO), ...Object.values(VIENOT)]) {
      expect(ciede2000(seen('#ffffff', matrix), seen('#ffffff', MACHADO.normal!))).toBeLessThan(0.1);
      expect(ciede2000(seen('#808080', matrix), seen('#808080', MACHADO.normal!))).toBeLessThan(0.1);
    }
  });

  test('the palette that was tried first fails', () => {
    const tried = ['#a3100f', '#427cf3', '#3d9658', '#39269f', '#3b97b4', '#6f4836', '#dd6505', '#c62884', '#2f4357'];
    expect(difference(tried[1]!, tried[4]!, MACHADO.tritanope!)).toBeLessThan(FLOOR.met);
  });
});

describe('the pairs', () => {
  test('come from the list: the six clusters of Nanning all meet, minerals meets nobody', () => {
    const nanning = [1, 2, 3, 4, 7, 8];
    for (const a of nanning) for (const b of nanning.filter((no) => no > a)) expect(metPairs).toContainEqual([a, b]);
    expect(metPairs.filter((pair) => pair.includes(6))).toEqual([]);
  });
});

test('there is a colour for every cluster of the list, and further numbers begin again', () => {
  for (const theme of THEMES) {
    expect(CLUSTER_HUES[theme]).toHaveLength(atlas.clusters.length);
    expect(new Set(CLUSTER_HUES[theme]).size).toBe(atlas.clusters.length);
    expect(clusterColour(atlas.clusters.length + 1, theme)).toBe(clusterColour(1, theme));
    expect(digitColour(atlas.clusters.length + 1, theme)).toBe(digitColour(1, theme));
    expect(memberTint(atlas.clusters.length + 1, theme)).toBe(memberTint(1, theme));
  }
  expect(dashOf(atlas.clusters.length + 1)).toEqual(dashOf(1));
});

test('every colour is a literal that any program reads', () => {
  const colours = THEMES.flatMap((theme) => [
    ...CLUSTER_HUES[theme],
    ...MEMBER_TINTS[theme],
    ...Object.values(SURFACE[theme]),
    ...Object.values(DIGIT),
  ]);
  for (const colour of colours) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
});

test('both themes name the same surfaces', () => {
  expect(Object.keys(SURFACE.dark)).toEqual(Object.keys(SURFACE.light));
});

describe.each(THEMES)('in the %s theme', (theme) => {
  const surface = SURFACE[theme];
  const shares = [surface.share1, surface.share2, surface.share3];
  const fills = [surface.land, surface.chosenFill, ...shares, ...MEMBER_TINTS[theme]];

  test.each(NUMBERS)('cluster %i stands out from land and paper, 3:1', (no) => {
    expect(contrast(clusterColour(no, theme), surface.land)).toBeGreaterThanOrEqual(FLOOR.line);
    expect(contrast(clusterColour(no, theme), surface.paper)).toBeGreaterThanOrEqual(FLOOR.line);
  });

  test.each(NUMBERS)('the digits of cluster %i are read on its disc, 4.5:1', (no) => {
    expect(contrast(digitColour(no, theme), clusterColour(no, theme))).toBeGreaterThanOrEqual(FLOOR.text);
  });

  test.each(Object.entries(MACHADO))('clusters that meet or cross differ by 20, %s', (vision, matrix) => {
    expect(tooClose(theme, metPairs, FLOOR.met, vision, matrix)).toEqual([]);
  });

  test.each(Object.entries(VIENOT))(
    'clusters that meet or cross differ by a second model too, %s',
    (vision, matrix) => {
      expect(tooClose(theme, metPairs, FLOOR.metOtherModel, vision, matrix)).toEqual([]);
    },
  );

  test('any two clusters differ by 10 in the legend', () => {
    expect(tooClose(theme, allPairs, FLOOR.legend, 'normal', MACHADO.normal!)).toEqual([]);
  });

  test.each(NUMBERS)('the tint of cluster %i is pale, seen, and keeps every line and name legible', (no) => {
    const tint = memberTint(no, theme);
    expect(difference(tint, surface.land)).toBeGreaterThanOrEqual(FLOOR.tintFromLand);
    expect(contrast(tint, surface.land)).toBeLessThan(1.2);
    for (const line of CLUSTER_HUES[theme]) expect(contrast(line, tint)).toBeGreaterThanOrEqual(FLOOR.line);
    expect(contrast(surface.ink, tint)).toBeGreaterThanOrEqual(FLOOR.text);
  });

  test('text is read on paper and on every fill, 4.5:1', () => {
    for (const ground of [surface.paper, ...fills]) {
      expect(contrast(surface.ink, ground)).toBeGreaterThanOrEqual(FLOOR.text);
      expect(contrast(surface.muted, ground)).toBeGreaterThanOrEqual(FLOOR.text);
    }
    expect(contrast(surface.water, surface.paper)).toBeGreaterThanOrEqual(FLOOR.text);
  });

  test('the focus ring is seen on paper and on every fill, 3:1', () => {
    for (const ground of [surface.paper, ...fills])
      expect(contrast(surface.focus, ground)).toBeGreaterThanOrEqual(FLOOR.line);
  });

  test('receded tracks and hairlines are weaker than any cluster, but not gone', () => {
    const weakest = Math.min(...CLUSTER_HUES[theme].map((line) => contrast(line, surface.land)));
    for (const grey of [surface.quiet, surface.border, surface.outline, surface.hairline]) {
      expect(contrast(grey, surface.land)).toBeLessThan(weakest * 0.75);
      expect(contrast(grey, surface.land)).toBeGreaterThan(1.1);
    }
    for (const ground of fills) expect(contrast(surface.quiet, ground)).toBeGreaterThan(1.15);
  });

  test('three shares are three steps away from the land, and none is the chosen fill', () => {
    const steps = [surface.land, ...shares].map((ground) => contrast(ground, surface.ink));
    for (let i = 1; i < steps.length; i++) expect(steps[i]!).toBeLessThan(steps[i - 1]! * 0.96);
    for (const ground of shares) expect(difference(ground, surface.chosenFill)).toBeGreaterThanOrEqual(FLOOR.legend);
  });
});

describe('the dashes', () => {
  /** Marks in one period, length of the period in px, and the part of it that is ink. */
  const shapeOf = (no: number) => {
    const dash = dashOf(no);
    const period = dash.reduce((sum, length) => sum + length, 0);
    const ink = dash.filter((_, i) => i % 2 === 0).reduce((sum, length) => sum + length, 0);
    return {marks: dash.length / 2, period, ink: period ? ink / period : 1};
  };

  test('are marks and gaps in pairs, none shorter than 3 px, so that they are seen on tracks of 2.6 to 4 px', () => {
    for (const no of NUMBERS) {
      expect(dashOf(no).length % 2).toBe(0);
      for (const length of dashOf(no)) expect(length).toBeGreaterThanOrEqual(3);
      expect(shapeOf(no).period).toBeLessThanOrEqual(44);
    }
  });

  test('are all different', () => {
    expect(new Set(NUMBERS.map((no) => dashOf(no).join(' '))).size).toBe(NUMBERS.length);
  });

  test('differ in marks, or by a quarter in length or ink, where clusters meet or cross', () => {
    const apart = (a: number, b: number) => Math.max(a, b) / Math.min(a, b) >= 1.25;
    const alike = metPairs.filter(([a, b]) => {
      const [one, other] = [shapeOf(a), shapeOf(b)];
      return one.marks === other.marks && !apart(one.period, other.period) && !apart(one.ink, other.ink);
    });
    expect(alike).toEqual([]);
  });
});
