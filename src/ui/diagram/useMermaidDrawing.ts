import { useEffect, useState } from 'react';

export type MermaidDrawing<Drawing> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly drawing: Drawing }
  | { readonly state: 'failed'; readonly error: Error };

async function outcome<Drawing>(draw: () => Promise<Drawing>): Promise<MermaidDrawing<Drawing>> {
  try {
    return { state: 'ready', drawing: await draw() };
  } catch (error) {
    return { state: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/**
 * Runs a drawing and keeps its result. The last drawing stands until the next is there. `draw` must
 * stay the same function for as long as what it draws does.
 */
export function useMermaidDrawing<Drawing>(draw: () => Promise<Drawing>): MermaidDrawing<Drawing> {
  const [result, setResult] = useState<MermaidDrawing<Drawing>>({ state: 'loading' });
  useEffect(() => {
    let wanted = true;
    const show = async (): Promise<void> => {
      const next = await outcome(draw);
      if (wanted) setResult(next);
    };
    void show();
    return () => {
      wanted = false;
    };
  }, [draw]);
  return result;
}
