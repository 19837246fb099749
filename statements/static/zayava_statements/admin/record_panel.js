// Wagtail saves a new page while it is being written and stays on the screen: show its record as soon as it has one.
document.addEventListener('w-autosave:success', async (event) => {
  const panel = document.querySelector('[data-zs-panel]');
  const page = event.detail?.response?.pk;
  if (!panel || !page) return;
  const response = await fetch(panel.dataset.zsPanel.replace('/0/', `/${page}/`), {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  }).catch(() => null);
  if (response?.ok) panel.outerHTML = await response.text();
});
