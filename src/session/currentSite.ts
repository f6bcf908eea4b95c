import { readSite, type Site } from './site.ts';

let site: Site | undefined;

/** The site this document was loaded from. First asked for before the router may change the address. */
export function currentSite(): Site {
  site ??= readSite(
    window.location.href,
    document.querySelector<HTMLMetaElement>('meta[name="lab-root"]')?.content,
  );
  return site;
}
