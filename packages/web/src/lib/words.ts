import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

type Catalogue = Record<string, object>;

const fallback = 'en';
const folderOf: Record<string, string> = { ui: '../ui', shell: '../app' };

/** One file per slice and language; each is a chunk of its own, loaded when a part speaks it. */
const catalogues = import.meta.glob<Catalogue>([
  '../{app,ui}/messages.*.ts',
  '../features/*/messages.*.ts',
  '!../{app,ui}/messages.en.ts',
]);

const loads = new Map<string, Promise<void>>();
const spoken = new Set<string>();

/** Begins with the words of the shell, which stand on the screen before anything else can be asked. */
export function startWords(english: Catalogue): void {
  void i18next.use(initReactI18next).init({
    lng: fallback,
    fallbackLng: fallback,
    resources: { [fallback]: { translation: english } },
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  });
  for (const slice of Object.keys(english)) {
    spoken.add(slice);
    loads.set(`${fallback} ${slice}`, Promise.resolve());
  }
}

/** The languages that the shell has words in. */
function isKnown(language: string): boolean {
  return language === fallback || `../app/messages.${language}.ts` in catalogues;
}

/**
 * Goes over to the language of a locale, `id-ID`, where the product has it. What has been spoken so
 * far is read in it first, so that nothing on the screen falls back.
 */
export async function speak(locale: string): Promise<void> {
  const [wanted = fallback] = locale.split('-');
  const language = isKnown(wanted) ? wanted : fallback;
  if (language === i18next.language) return;
  await loadWords([...spoken], language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Makes the words of these slices ready to be spoken, in the language spoken now. */
export async function loadWords(
  slices: readonly string[],
  language: string = i18next.language,
): Promise<void> {
  for (const slice of slices) spoken.add(slice);
  const languages = new Set([language, fallback]);
  await Promise.all([...languages].flatMap((each) => slices.map((slice) => once(slice, each))));
}

function once(slice: string, language: string): Promise<void> {
  const name = `${language} ${slice}`;
  const begun = loads.get(name);
  if (begun) return begun;
  const loading = load(slice, language);
  loads.set(name, loading);
  // One that failed is tried again by the next part that needs it.
  loading.catch(() => loads.delete(name));
  return loading;
}

async function load(slice: string, language: string): Promise<void> {
  const folder = folderOf[slice] ?? `../features/${slice}`;
  const words = await catalogues[`${folder}/messages.${language}.ts`]?.();
  if (words) i18next.addResourceBundle(language, 'translation', words, true, true);
}
