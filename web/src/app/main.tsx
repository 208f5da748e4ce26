// Starts the staff app.
import '../../styles/renkei.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { asProblem } from '@/platform/api/problem';
import { ToastProvider } from '@/platform/kit/toast';
import { ErrorBoundary } from '@/platform/shell/error_boundary';
import { useWords, WordsProvider } from '@/platform/words/words';
import { FaultPage } from './fault_page';
import { makeRouter } from './router';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Only a line that is down or a busy server is worth asking again; a refusal stays a refusal.
      retry: (tried, error) => tried < 2 && [0, 502, 503].includes(asProblem(error).status),
    },
    mutations: { retry: false },
  },
});
const router = makeRouter(queries);

function App() {
  const { language } = useWords();
  return (
    <I18nProvider locale={language === 'ja' ? 'ja-JP' : 'en-GB'}>
      <ToastProvider>
        <ErrorBoundary instead={(retry, error) => <main className="page"><FaultPage error={error} retry={retry} /></main>}>
          <RouterProvider router={router} />
        </ErrorBoundary>
      </ToastProvider>
    </I18nProvider>
  );
}

const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <WordsProvider><App /></WordsProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
