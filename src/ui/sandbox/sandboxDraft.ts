/** What is being edited: which piece, and what is written so far, if it differs from what is in force. */
export interface SandboxDraft {
  readonly pointer: string;
  readonly text?: string;
}
