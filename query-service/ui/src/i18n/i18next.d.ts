import 'i18next';
import type { catalogues } from './catalogues';

declare module 'i18next' {
  /** English says which texts there are. */
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: (typeof catalogues)['en'];
  }
}
