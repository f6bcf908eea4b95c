import fontFile from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import { toBase64, utf8 } from '../../kit/bytes.ts';
import { svgElement } from '../diagram/svgElement.ts';
import type { DiagramSheet } from './diagramSheet.ts';
import { svgText } from './svgText.ts';

/** Pixels of the picture for one unit of the drawing. */
const sharpness = 2;

/** Safari draws nothing on a canvas with more pixels than this. */
const mostPixels = 16_777_216;

/** The font as a style of the drawing: a picture cannot reach the fonts of the page it is drawn in. */
async function fontStyle(): Promise<SVGStyleElement> {
  const response = await fetch(fontFile);
  if (!response.ok) throw new Error(`The font could not be fetched: ${response.status}.`);
  const font = toBase64(new Uint8Array(await response.arrayBuffer()));
  const style = svgElement('style', {});
  style.textContent = `@font-face { font-family: 'Source Sans 3'; font-weight: 200 900; src: url(data:font/woff2;base64,${font}) }`;
  return style;
}

/** Draws a sheet as a PNG of twice its size, or as large as a canvas may be. Rejects where the browser cannot. */
export async function pngOf({ svg, width, height }: DiagramSheet): Promise<Blob> {
  const scale = Math.min(sharpness, Math.sqrt(mostPixels / (width * height)));
  const drawing = svg.cloneNode(true) as SVGSVGElement;
  drawing.prepend(await fontStyle());
  const picture = new Image();
  // The page's policy lets pictures come as data, not as blobs.
  picture.src = `data:image/svg+xml;base64,${toBase64(utf8(svgText(drawing)))}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no canvas to draw on.');
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error('The browser could not write the picture.');
  return blob;
}
