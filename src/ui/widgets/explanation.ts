import { createContext } from 'react';

/** What a field is, in words, and who says so. */
export interface Explanation {
  readonly title: string;
  readonly text: string;
  /** The document that defines it, such as "RFC 9110, section 7.2". */
  readonly source: string;
  /** Where that document can be read. */
  readonly href?: string;
  /** Where the lab itself says more. */
  readonly more?: { readonly title: string; readonly href: string };
}

/** What a term tells the popover that explains it. */
export interface ExplanationsShown {
  readonly onHover: (anchor: HTMLElement, explanation: Explanation) => void;
  readonly onLeave: () => void;
  readonly onFocus: (anchor: HTMLElement, explanation: Explanation) => void;
  readonly onBlur: (next: Element | null) => void;
  readonly onPress: (anchor: HTMLElement, explanation: Explanation, byKeyboard: boolean) => void;
}

export const ExplanationsContext = createContext<ExplanationsShown | undefined>(undefined);
