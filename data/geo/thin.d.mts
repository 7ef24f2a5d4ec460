export function thinArc(arc: [x: number, y: number][], tolerance: number): [x: number, y: number][];
