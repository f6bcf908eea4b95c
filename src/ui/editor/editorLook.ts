import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The editor in the lab's own colours: names stand out, marks of the grammar stand back. */
export const highlightStyle = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--ink)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--ink)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--ink)', fontStyle: 'italic' },
  { tag: [tags.separator, tags.squareBracket, tags.brace], color: 'var(--ink-faint)' },
  { tag: tags.invalid, color: 'var(--refused)' },
]);

export const editorLook = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--well)',
    border: 'var(--line) solid var(--rule-strong)',
    font: 'var(--wire)',
    maxHeight: 'min(40vh, 40rem)',
  },
  '&.cm-focused': { outline: 'var(--line-heavy) solid var(--focus)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'var(--font-wire)', lineHeight: '1.25rem', overflow: 'auto' },
  '.cm-content': { padding: 'var(--space-2) 0', caretColor: 'var(--ink)' },
  // A long text begins on the line of its name, not on the next.
  '.cm-line': { padding: '0 var(--space-3)', wordBreak: 'break-all' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'var(--lit) !important' },
  '.cm-gutters': {
    backgroundColor: 'var(--well)',
    color: 'var(--ink-faint)',
    border: 'none',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--lit)',
    outline: 'none',
  },
  // What was taken away is struck through, what came stands on a lit line: no colour is needed to tell.
  '.cm-deletedChunk': {
    backgroundColor: 'transparent',
    color: 'var(--ink-soft)',
    textDecoration: 'line-through',
    padding: '0',
    border: 'none',
    wordBreak: 'break-all',
  },
  '.cm-deletedChunk .cm-deletedText': { background: 'none' },
  '.cm-deletedLine, .cm-deletedChunk .cm-deletedLine': { padding: '0 var(--space-3)' },
  '&.cm-merge-b .cm-changedLine, .cm-changedLine': { backgroundColor: 'var(--lit)' },
  '&.cm-merge-b .cm-changedText, .cm-changedText': {
    background: 'none',
    fontWeight: '700',
  },
  '&.cm-merge-b .cm-changedLineGutter, .cm-changedLineGutter': { background: 'var(--ink)' },
  '.cm-deletedLineGutter': { background: 'var(--ink-faint)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--refused) 1px',
    textUnderlineOffset: '3px',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--sheet)',
    color: 'var(--ink)',
    border: 'var(--line) solid var(--ink)',
    font: 'var(--caption)',
  },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--refused)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--font-wire)',
    maxHeight: '16rem',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    padding: 'var(--space-1) var(--space-2)',
    lineHeight: '1.25rem',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--ink)',
    color: 'var(--sheet)',
  },
  '.cm-completionDetail': {
    color: 'inherit',
    fontFamily: 'var(--font-read)',
    fontStyle: 'normal',
    opacity: '0.85',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
});
