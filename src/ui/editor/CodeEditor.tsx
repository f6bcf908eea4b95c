import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { unifiedMergeView } from '@codemirror/merge';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { editorLook, highlightStyle } from './editorLook.ts';
import { type Suggest, suggestionSource } from './suggestionSource.ts';

/** Something wrong with the text. */
export interface EditorFault {
  /** UTF-16 units from the start. */
  readonly offset: number;
  readonly message: string;
}

export interface CodeEditorProps {
  /** The name of the text, for those who do not see it. */
  readonly label: string;
  /** What describes it: the id of an element. */
  readonly describedBy: string;
  /** The text to begin with. What is typed since is told by `onChange`. */
  readonly text: string;
  /** The text that is in force. Where nothing else is written it takes the place of what was typed. */
  readonly base: string;
  readonly pristine: boolean;
  /** The text before any edit: what differs from it is shown. */
  readonly original: string;
  readonly language: 'json' | 'plain';
  readonly faults: readonly EditorFault[];
  readonly suggest: Suggest;
  readonly onChange: (text: string) => void;
  /** Ctrl or Command with Enter. */
  readonly onSubmit: () => void;
}

/** Where a fault is underlined: the word or mark that begins there. */
function rangeOf(text: string, offset: number): { readonly from: number; readonly to: number } {
  const from = Math.min(offset, Math.max(0, text.length - 1));
  const word = /^(?:"(?:[^"\\\n]|\\.)*"?|[\w.:-]+|\S)?/.exec(text.slice(from))?.[0] ?? '';
  return { from, to: Math.min(text.length, from + Math.max(1, word.length)) };
}

/**
 * An editor of one text, with its difference from what it was. The only place that knows CodeMirror. Tab
 * leaves it, as it leaves any field.
 */
export function CodeEditor(props: CodeEditorProps) {
  const { label, describedBy, faults, base, pristine } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (!host.current) return undefined;
    const { text, original, language } = latest.current;
    const submit = () => {
      latest.current.onSubmit();
      return true;
    };
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: text,
        extensions: [
          Prec.highest(keymap.of([{ key: 'Mod-Enter', run: submit }])),
          lineNumbers(),
          history(),
          ...(language === 'json'
            ? [
                json(),
                indentOnInput(),
                bracketMatching(),
                closeBrackets(),
                syntaxHighlighting(highlightStyle),
                autocompletion({
                  icons: false,
                  override: [suggestionSource((place) => latest.current.suggest(place))],
                }),
              ]
            : []),
          unifiedMergeView({
            original,
            mergeControls: false,
            gutter: true,
            syntaxHighlightDeletions: false,
          }),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({
            'aria-label': label,
            'aria-describedby': describedBy,
            spellcheck: 'false',
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString());
          }),
          editorLook,
          keymap.of([
            ...closeBracketsKeymap,
            ...completionKeymap,
            ...historyKeymap,
            ...defaultKeymap,
          ]),
        ],
      }),
    });
    view.current = editor;
    editor.focus();
    return () => {
      editor.destroy();
      view.current = undefined;
    };
  }, [label, describedBy]);
  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const text = editor.state.doc.toString();
    editor.dispatch(
      setDiagnostics(
        editor.state,
        faults.map(({ offset, message }) => ({
          ...rangeOf(text, offset),
          severity: 'error' as const,
          message,
        })),
      ),
    );
  }, [faults]);
  useEffect(() => {
    const editor = view.current;
    if (editor && pristine && editor.state.doc.toString() !== base)
      editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: base } });
  }, [base, pristine]);
  return <div ref={host} />;
}
