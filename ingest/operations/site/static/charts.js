"use strict";
// The charts of an organisation, by Chart.js; labels come in both languages.
const COLOURS = ["#0b57a4", "#d97706", "#1a7f4b", "#8b3fb0", "#c4271b", "#0e8a9c", "#6b7280", "#a16207", "#4f46e5", "#9ca3af"];
const charts = JSON.parse(document.getElementById("charts").textContent);
const UNIT = ["万元", "10,000 yuan"];
const inLanguage = (words) => (Array.isArray(words) ? words[document.documentElement.dataset.language === "en" ? 1 : 0] : words);
Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
Chart.defaults.animation = false;
const drawn = [...document.querySelectorAll("canvas[data-chart]")].map((canvas) => {
  const data = charts[canvas.dataset.chart];
  const isNarrow = () => window.innerWidth < 700;
  const words = () => ({
    labels: data.labels.map((label) => (isNarrow() ? [`${label[0]}`, inLanguage(label[1])] : `${label[0]} ${inLanguage(label[1])}`)),
    datasets: data.series.map((series, place) => ({
      label: inLanguage(series.name), data: series.amounts.map((amount) => (amount === null ? null : Number(amount) / 1e4)),
      backgroundColor: COLOURS[place % COLOURS.length], maxBarThickness: 56,
    })),
  });
  const chart = new Chart(canvas, {
    type: "bar",
    data: words(),
    options: {
      responsive: true, maintainAspectRatio: false,
      scales: { x: { stacked: true, grid: { display: false } }, y: { stacked: true, title: { display: true, text: inLanguage(UNIT) } } },
      plugins: { legend: { position: "bottom", labels: { boxWidth: 12 } }, tooltip: { mode: "index" } },
    },
  });
  return () => { chart.data = words(); chart.options.scales.y.title.text = inLanguage(UNIT); chart.update(); };
});
document.addEventListener("language", () => drawn.forEach((redraw) => redraw()));
