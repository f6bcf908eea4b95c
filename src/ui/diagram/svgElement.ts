/** Makes an SVG element with its attributes and children. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly Node[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`);
  element.append(...children);
  return element;
}

/** The value of a numeric attribute that the element must have. */
export function numberOf(element: Element, attribute: string): number {
  const value = Number(element.getAttribute(attribute) ?? Number.NaN);
  if (Number.isNaN(value))
    throw new Error(`Mermaid drew a ${element.tagName} without ${attribute}.`);
  return value;
}

/** The one descendant that the selector must find. */
export function partOf(element: Element, selector: string): Element {
  const found = element.querySelector(selector);
  if (found === null) throw new Error(`Mermaid drew a ${element.tagName} without ${selector}.`);
  return found;
}
