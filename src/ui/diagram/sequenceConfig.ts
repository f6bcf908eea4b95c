import type { MermaidConfig } from 'mermaid';
import type { Diagram } from '../../lab/diagram.ts';
import { nameLines } from '../../lab/sequenceSource.ts';
import { readingFont } from './readingFont.ts';
import { actorHeight, sequenceSizes } from './sequenceSizes.ts';

/** How Mermaid is to lay out this sequence diagram. */
export function sequenceConfig(diagram: Diagram): MermaidConfig {
  const fontFamily = readingFont();
  return {
    sequence: {
      mirrorActors: false,
      useMaxWidth: false,
      wrap: false,
      width: sequenceSizes.actorWidth,
      height: actorHeight(Math.max(1, ...diagram.actors.map(({ name }) => nameLines(name).length))),
      actorMargin: sequenceSizes.actorGap,
      diagramMarginX: sequenceSizes.margin,
      diagramMarginY: sequenceSizes.margin,
      boxMargin: 10,
      noteMargin: 8,
      wrapPadding: 16,
      actorFontSize: sequenceSizes.name,
      actorFontFamily: fontFamily,
      actorFontWeight: 600,
      messageFontSize: sequenceSizes.message,
      messageFontFamily: fontFamily,
      // The present message is written in this weight, and must not outgrow its place then.
      messageFontWeight: 600,
      noteFontSize: sequenceSizes.message,
      noteFontFamily: fontFamily,
      noteFontWeight: 600,
    },
  };
}
