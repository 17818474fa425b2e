import { EntityLink } from '@backstage/catalog-model';
import { isRecord } from './isRecord';

/**
 * Reads links: a JSON list of `{ "url", "title", "icon", "type" }`, or URLs
 * with commas or blanks between them. What is no http or https URL is left
 * out, as is everything else that the catalog would refuse.
 *
 * @param texts - what annotations say
 * @internal
 */
export function entityLinks(texts: readonly string[]): EntityLink[] {
  if (texts.length === 0) {
    return [];
  }
  const links = new Map<string, EntityLink>();
  for (const link of texts.flatMap(readLinks)) {
    if (isWebUrl(link.url) && !links.has(link.url)) {
      links.set(link.url, link);
    }
  }
  return [...links.values()];
}

function readLinks(text: string): EntityLink[] {
  if (!text.startsWith('[')) {
    return text
      .split(/[\s,]+/)
      .filter(url => url !== '')
      .map(url => ({ url }));
  }
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.flatMap(readLink) : [];
  } catch {
    return [];
  }
}

function readLink(value: unknown): EntityLink[] {
  if (!isRecord(value) || typeof value.url !== 'string') {
    return [];
  }
  const { url, title, icon, type } = value;
  return [
    {
      url,
      ...(isText(title) && { title }),
      ...(isText(icon) && /^[a-zA-Z0-9-_]{1,63}$/.test(icon) && { icon }),
      ...(isText(type) && { type }),
    },
  ];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isWebUrl(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
