{
  const html = document.documentElement;
  const query = new URLSearchParams(location.search);
  for (const key of ['theme', 'transparent', 'plain', 'title', 'panel']) {
    const value = query.get(key);
    if (/^\w{1,5}$/.test(value || '')) html.dataset[key] = value;
  }
  html.dataset.script = '';
}
