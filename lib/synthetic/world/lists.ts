import type { Place } from './places.ts';

/** Real names and places from files, for more variety than the built-in lists have. A share of a world's draws comes from them. */
export interface Lists {
  firstNames?: readonly string[];
  lastNames?: readonly string[];
  /** Legal names of lenders and banks as they are registered. */
  lenders?: readonly string[];
  places?: readonly Place[];
}
