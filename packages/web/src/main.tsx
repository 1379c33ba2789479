import './ui/styles.css';
import { ApolloProvider } from '@apollo/client/react';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { apollo } from './app/apollo.ts';
import { shell } from './app/messages.en.ts';
import { router } from './app/router.tsx';
import { startWords } from './lib/words.ts';
import { ui } from './ui/messages.en.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

startWords({ shell, ui });
createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={apollo}>
      <RouterProvider router={router} />
    </ApolloProvider>
  </StrictMode>,
);
