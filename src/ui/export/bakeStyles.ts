/** What an element of a drawing may be given by a style sheet, and what it is without one. */
const shapeDefaults: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  transform: 'none',
};

const textDefaults: Readonly<Record<string, string>> = {
  ...shapeDefaults,
  'paint-order': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'font-size': '',
  'font-weight': '400',
  'text-decoration-line': 'none',
};

/** The attribute that says the same as a style; `text-decoration-line` has none of its own. */
const attributeOf = (property: string): string =>
  property === 'text-decoration-line' ? 'text-decoration' : property;

function bake(element: SVGElement): void {
  const style = getComputedStyle(element);
  const isText = element instanceof SVGTextContentElement;
  const drawn = isText || element instanceof SVGGeometryElement;
  const defaults = drawn ? (isText ? textDefaults : shapeDefaults) : { transform: 'none' };
  const without = style.stroke === 'none' ? /^stroke-/ : undefined;
  for (const [property, initial] of Object.entries(defaults)) {
    const value = style.getPropertyValue(property);
    const name = attributeOf(property);
    if (value === initial || without?.test(property)) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
  // Whatever font the file is read with, the words take the room that was measured for them.
  if (element instanceof SVGTextElement && element.textContent !== '')
    element.setAttribute('textLength', element.getComputedTextLength().toFixed(1));
  if (element instanceof SVGTextElement) element.setAttribute('lengthAdjust', 'spacingAndGlyphs');
}

const kept = new Set(['data-arrow', 'data-step', 'data-phase', 'data-part']);

/**
 * Writes what the page's style sheets make of a drawing into its own attributes, and takes out what is
 * not seen: what is left looks the same wherever it is shown. The drawing must stand in the page.
 */
export function bakeStyles(drawing: SVGSVGElement): void {
  const elements = [...drawing.querySelectorAll<SVGElement>('*')];
  const unseen = elements.filter((element) => {
    const { visibility, display, fill, stroke } = getComputedStyle(element);
    const empty = element instanceof SVGTextElement && element.textContent === '';
    const clear = element instanceof SVGGeometryElement && stroke === 'none' && isClear(fill);
    return visibility === 'hidden' || display === 'none' || empty || clear;
  });
  // A child may be seen where its parent is not.
  for (const element of unseen) if (element.children.length === 0) element.remove();
  for (const element of elements) if (element.isConnected) bake(element);
  for (const element of elements) {
    element.removeAttribute('style');
    element.removeAttribute('class');
    for (const name of element.getAttributeNames())
      if (name.startsWith('data-') && !kept.has(name)) element.removeAttribute(name);
  }
}

const isClear = (fill: string): boolean =>
  fill === 'none' || fill === 'transparent' || fill === 'rgba(0, 0, 0, 0)';
