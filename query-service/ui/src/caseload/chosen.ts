import { useState } from 'react';

export interface Chosen {
  /** Those that are chosen and shown. */
  relationships: string[];
  has: (relationship: string) => boolean;
  all: boolean;
  choose: (relationship: string, chosen: boolean) => void;
  chooseAll: (chosen: boolean) => void;
  /** What could not be done stays chosen. */
  keepOnly: (relationships: string[]) => void;
}

/** The rows a coordinator acts on at once. What is not shown any more is not acted on. */
export function useChosen(shown: string[]): Chosen {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const relationships = shown.filter((one) => chosen.has(one));
  return {
    relationships,
    has: (relationship) => chosen.has(relationship),
    all: shown.length > 0 && relationships.length === shown.length,
    choose: (relationship, is) =>
      setChosen((last) => new Set(is ? [...last, relationship] : [...last].filter((one) => one !== relationship))),
    chooseAll: (is) => setChosen(new Set(is ? shown : [])),
    keepOnly: (some) => setChosen(new Set(some)),
  };
}
