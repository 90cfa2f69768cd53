const written = document.querySelector<HTMLMetaElement>('meta[name="base-path"]')?.content;

/** The path of the site on its host, which every address begins with: '' or '/cv'. */
export const basePath = written?.startsWith('/') ? written.replace(/\/$/, '') : '';
