export function findContacts(arcs: [x: number, y: number][][]): [arc: number, segment: number][];
