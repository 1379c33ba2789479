import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** One catalogue for every string on the screen; further languages are loaded beside English. */
export function startI18n(english: object): void {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: english } },
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  });
}
