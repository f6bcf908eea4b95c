import { createContext } from 'react';

/** Brings the inspector into view, wherever the layout keeps it. */
export const ShowInspector = createContext<() => void>(() => undefined);
