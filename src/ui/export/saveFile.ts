/** How long a browser may take to begin with a download, in milliseconds. */
const patience = 60_000;

/** Hands a file to the browser to keep. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), patience);
}

/**
 * Whether the page may hand over files. In a frame without an origin of its own (`sandbox` without
 * `allow-same-origin`) browsers block downloads and new tabs, and say so to nobody but the console.
 */
export const canSave = (): boolean => window.parent === window || window.origin !== 'null';
