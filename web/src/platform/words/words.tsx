// Says sentences of locales/ in the reader's language. Keys and their arguments are types, so a screen
// that asks for a sentence nobody wrote does not compile.
import type { WordArguments, WordKey } from '@words/word_keys';
import { sentences as japanese } from '@words/words_ja';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { remembered, remember } from '@/platform/storage/preferences';

export type Language = 'ja' | 'en';
type Values = Record<string, string | number>;
type Tail<K extends WordKey> = [WordArguments[K]] extends [never]
  ? []
  : [values: Record<WordArguments[K], string | number>];
/** Keys of sentences that need nothing filled in. */
export type PlainKey = { [K in WordKey]: [WordArguments[K]] extends [never] ? K : never }[WordKey];
export type Say = <K extends WordKey>(key: K, ...values: Tail<K>) => string;

const numbers = { ja: new Intl.NumberFormat('ja-JP'), en: new Intl.NumberFormat('en') };

function filled(sentence: string, values: Values, language: Language): string {
  return sentence.replace(/\{([a-z][a-z0-9_]*)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? numbers[language].format(value) : value;
  });
}

type Sentences = Partial<Record<string, string>>;

function sayer(sentences: Sentences, language: Language): Say {
  return (key, ...[values]) => filled(sentences[key] ?? key, (values ?? {}) as Values, language);
}

interface Words {
  language: Language;
  say: Say;
  /** A sentence for a reason of the server; nothing if this build does not know it. */
  reason: (key: string, values?: Values) => string | undefined;
  choose: (language: Language) => void;
}

function wordsOf(sentences: Sentences, language: Language, choose: Words['choose']): Words {
  return {
    language,
    say: sayer(sentences, language),
    reason: (key, values = {}) => {
      const sentence = sentences[key];
      return sentence === undefined ? undefined : filled(sentence, values, language);
    },
    choose,
  };
}

const Context = createContext<Words>(wordsOf(japanese, 'ja', () => undefined));

export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (remembered('language') === 'en' ? 'en' : 'ja'));
  const [english, setEnglish] = useState<Sentences>();

  useEffect(() => {
    if (language === 'en' && !english) {
      void import('@words/words_en').then((module) => setEnglish(module.sentences));
    }
  }, [language, english]);

  const shown = language === 'en' && english ? 'en' : 'ja';
  useEffect(() => {
    document.documentElement.lang = shown;
  }, [shown]);

  const value = useMemo(() => {
    const choose = (next: Language) => {
      remember('language', next);
      setLanguage(next);
    };
    return wordsOf(shown === 'en' && english ? english : japanese, shown, choose);
  }, [shown, english]);
  return <Context value={value}>{children}</Context>;
}

export function useWords(): Words {
  return useContext(Context);
}

let late: Promise<void> | undefined;

/** Before a screen whose Japanese is not part of the first load: awaited by its route. */
export function loadLateWords(): Promise<void> {
  late ??= import('@words/words_ja_late').then(({ sentences }) => void Object.assign(japanese, sentences));
  late.catch(() => { late = undefined; });
  return late;
}
