// Sets a chosen theme before the first paint; src/session/preferences.ts owns the preference and reads it again.
try {
  const theme = JSON.parse(localStorage.getItem('federation-lab.preferences')).theme;
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // No storage, nothing stored, or not JSON: the system's theme holds.
}
