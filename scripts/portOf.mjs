/** A port number, or undefined where the text is none. @param {string} text */
export const portOf = (text) =>
  /^\d{1,5}$/.test(text) && Number(text) < 65536 ? Number(text) : undefined;
