/** What the joiner puts on the page before the modules run, and what templates and the exerciser find there. */
interface AttributeFact {
  encoding: 'plain' | 'url' | 'id' | 'pattern' | 'boolean' | 'number' | 'json';
  default?: unknown;
}

interface Crowd {
  /** Facts by tag, put there by the joiner. */
  schemas: Record<string, { attributes: Record<string, AttributeFact>; scripts: string[]; key?: string }>;
  /** What the page that shows the task knows of the job; absent where nobody says. */
  host?: { autoSegment?: { offered: boolean; reason: string } };
  /** Every document submitted on this page, as a worker's browser sends it. */
  answers: unknown[];
  define(tag: string, element: typeof import('./base/base.js').CrowdElement): void;
  Element: typeof import('./base/base.js').CrowdElement;
  /** Masks from extreme points, in the page (`fromExtremePoints`) or in a worker (`Background`). */
  segment: {
    fromExtremePoints: typeof import('./segment/extreme-points.js').fromExtremePoints;
    Background: typeof import('./segment/background.js').Background;
  };
}

interface Window {
  crowd: Crowd;
}
