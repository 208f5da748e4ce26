// Shows a push and opens what it is about. It keeps nothing: no request goes through it, no cache.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  let told = {};
  try { told = event.data?.json() ?? {}; } catch { /* not ours; a browser wants to see something shown */ }
  event.waitUntil(self.registration.showNotification('Renkei 連携', {
    body: typeof told.body === 'string' ? told.body : 'お知らせがあります。',
    tag: typeof told.tag === 'string' ? told.tag : 'renkei',
    requireInteraction: told.is_critical === true,
    icon: '/favicon.svg',
    lang: 'ja',
    data: { link: told.link },
  }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const link = event.notification.data?.link;
  // Only into this app.
  const address = typeof link === 'string' && /^\/app\/(?!\/)/.test(link) ? link : '/app/';
  event.waitUntil((async () => {
    for (const client of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
      if (!new URL(client.url).pathname.startsWith('/app')) continue;
      try { return await (await client.navigate(address))?.focus(); } catch { /* another one, or a new one */ }
    }
    return self.clients.openWindow(address);
  })());
});
