/**
 * Brings a part of the page and runs it. A part that does not come is missed, and nothing else fails for it.
 * @param lost hears that it did not come
 */
export const bring = <Part, Made, Instead = void>(
  load: () => Promise<Part>,
  run: (part: Part) => Made,
  lost?: () => Instead,
): Promise<Made | Instead | undefined> => load().then(run, lost ?? (() => undefined));
