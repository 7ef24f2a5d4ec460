import {type Selection, select} from 'd3-selection';

// biome-ignore lint/suspicious/noExplicitAny: d3's own types name the parent's datum, which no drawing here reads
export type Chosen<D = unknown> = Selection<Element, D, any, any>;

/** The attributes that name a drawn thing; together they are its key among its siblings. */
type Names = Record<`data-${string}`, string>;

/**
 * A keyed join that adopts what stands already: a node without a datum yet is matched by its attributes, so a drawing
 * that came with the page is kept node by node, and drawing twice is the same as drawing once.
 * @param kind `tag.class` of the children that are joined, and of those that are made
 * @param name the attributes that tell one datum from its siblings
 */
export function joinKeyed<D>(parent: Chosen, kind: string, data: readonly D[], name: (datum: D) => Names): Chosen<D> {
  const [tag, style] = kind.split('.') as [string, string];
  const key = (names: Names) => Object.entries(names).flat().join(' ');
  const keys = data.length > 0 ? Object.keys(name(data[0]!)) : [];
  return (parent as Chosen<unknown>)
    .selectChildren<Element, D>(`.${style}`)
    .data(data, function (this: Element, datum: D | undefined) {
      if (datum !== undefined) return key(name(datum));
      return keys.flatMap((attribute) => [attribute, this.getAttribute(attribute) ?? '']).join(' ');
    } as (datum: D) => string)
    .join((enter) =>
      enter
        .append(tag)
        .attr('class', style)
        .each(function (datum) {
          const node = this as unknown as Element;
          for (const [attribute, value] of Object.entries(name(datum))) node.setAttribute(attribute, value);
        }),
    ) as Chosen<D>;
}

/** A join by order, for lists whose order never changes or whose items are drawn whole: it needs no names in the page. */
export function joinOrdered<D>(parent: Chosen, kind: string, data: readonly D[]): Chosen<D> {
  const [tag, style] = kind.split('.') as [string, string];
  return (parent as Chosen<unknown>)
    .selectChildren<Element, D>(`.${style}`)
    .data(data)
    .join((enter) => enter.append(tag).attr('class', style)) as Chosen<D>;
}

/** The one child of a kind, made if it is not there. */
export function the(parent: Chosen, kind: string): Chosen {
  const [tag, style] = kind.split('.') as [string, string];
  const child = parent.selectChild<Element>(style ? `.${style}` : tag);
  if (!child.empty()) return child as Chosen;
  const made = parent.append(tag) as unknown as Chosen;
  return style ? made.attr('class', style) : made;
}

/** Any element as a selection without a datum. */
export function chosen(node: Element): Chosen {
  return select(node) as unknown as Chosen;
}
