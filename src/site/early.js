{
  const {dataset, lang} = document.documentElement;
  dataset.script = '';
  for (const [key, value] of new URLSearchParams(location.search)) {
    const asked = `${key}=${value}`;
    if (/^(theme|transparent|plain|title|panel)=\w{1,5}$/.test(asked)) dataset[key] = value;
    if (/^lang=(en|zh-Han[st])$/.test(asked) && value !== lang)
      location.replace(
        dataset.root + (value === 'zh-Hans' ? '' : `${value}/`) + dataset.path + location.search + location.hash,
      );
  }
}
