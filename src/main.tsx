import { config } from 'zod/mini';

// The page forbids eval, and zod tries it where it is not told so. Schemas read this when they are made, hence
// before anything else of ours is loaded.
config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root to draw in.');

try {
  const { startLab } = await import('./router.tsx');
  await startLab(root);
} catch (error) {
  root.setAttribute('role', 'alert');
  root.textContent =
    'The lab could not start: a part of it did not load. Reload the page; if that does not help, the copy of the lab on this host is incomplete.';
  throw error;
}
