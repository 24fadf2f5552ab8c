// Makes src/main/resources/map/shapes.csv: the states of the world as flat polygons.
//
//   npm install && npm run shapes
//
// Natural Earth's countries at 1:50 million, projected to Equal Earth (Šavrič, Patterson and Jenny, 2018), thinned
// without tearing borders apart, without Antarctica, on a sheet 4000 units wide. Coordinates are whole units; of each
// ring the first point is where it is and each further one says how far it lies from the one before. x and y are the
// place that the data package gives for the country, for a dot where its shape is too small to see.
import {readFileSync, writeFileSync} from 'node:fs';
import {geoEqualEarth, geoPath} from 'd3-geo';
import {feature} from 'topojson-client';
import {presimplify, simplify, sphericalTriangleArea} from 'topojson-simplify';

const WIDTH = 4000;
const NORTHERNMOST = 83.7;
const SMALLEST_TRIANGLE = 1.2e-5;
const NAMELESS = {Kosovo: 'XKX'};

const countries = readFileSync('../resources/data/countries.csv', 'utf8').trim().split('\n').slice(1)
  .map(line => line.split(','));
const byNumber = new Map(countries.map(c => [c[2], c[0]]));

const projection = geoEqualEarth().precision(0).fitWidth(WIDTH, {type: 'Sphere'});
const [left, top] = projection.translate();
projection.translate([left, top - projection([0, NORTHERNMOST])[1]]);

const topology = JSON.parse(readFileSync('node_modules/world-atlas/countries-50m.json'));
const thin = simplify(presimplify(topology, sphericalTriangleArea), SMALLEST_TRIANGLE);

/** The shape's rings on the sheet, cut where the sheet ends. */
function flat(geometry) {
  const path = geoPath(projection).digits(0)(feature(thin, geometry)) ?? '';
  return path.split('M').slice(1).map(ring => ring.replace('Z', '').split('L').map(p => p.split(',').map(Number)));
}

function ring(points) {
  const whole = points.filter((p, i, all) => i === 0 || p.join() !== all[i - 1].join());
  if (whole.length > 1 && whole[0].join() === whole.at(-1).join()) whole.pop();
  if (whole.length < 3) return null;
  return whole.map((p, i) => i === 0 ? p.join(' ') : `${p[0] - whole[i - 1][0]} ${p[1] - whole[i - 1][1]}`).join(' ');
}

const shapes = new Map();
for (const geometry of thin.objects.countries.geometries) {
  const name = geometry.properties.name;
  const rings = flat(geometry).map(ring).filter(r => r !== null);
  const code = NAMELESS[name] ?? byNumber.get(geometry.id) ?? '';
  if (name === 'Antarctica' || (!code && rings.length === 0)) continue;
  const key = code || name;
  shapes.set(key, {code, name, rings: [...(shapes.get(key)?.rings ?? []), ...rings]});
}
for (const c of countries) {
  if (c[0] !== 'ATA' && !shapes.has(c[0])) shapes.set(c[0], {code: c[0], name: '', rings: []});
}
const places = new Map(countries.map(c => [c[0], c]));
const order = s => s.code || 'ZZZ ' + s.name;
const rows = [...shapes.values()].sort((a, b) => order(a) < order(b) ? -1 : 1).map(s => {
  const c = places.get(s.code);
  const [x, y] = c?.[8] ? projection([+c[9], +c[8]]).map(Math.round) : ['', ''];
  return [s.code, s.name, x, y, s.rings.join(';')].join(',');
});
writeFileSync('../resources/map/shapes.csv', ['code,name,x,y,rings', ...rows].join('\n') + '\n');

// The same shapes in degrees, as TopoJSON with the index's codes for ids and every country's place as a point beside.
const {quantize} = await import('topojson-client');
const alpha2 = new Map(countries.map(c => [c[0], c[1]]));
const DISPUTED = 'Natural Earth draws who controls land, not who owns it, and the index takes no position. Kosovo, Palestine'
  + ' and Taiwan have shapes of their own; Northern Cyprus, Somaliland and the rest of Western Sahara have some without a'
  + ' code. Crimea is part of Russia\'s shape, the Golan Heights of Israel\'s, what Morocco holds of Western Sahara of'
  + ' Morocco\'s, French Guiana of France\'s.';
const coded = thin.objects.countries.geometries.map(geometry => {
  const name = geometry.properties.name;
  const code = NAMELESS[name] ?? byNumber.get(geometry.id);
  return {...geometry, id: code, properties: {name, alpha2: alpha2.get(code), m49: code === 'XKX' ? undefined : geometry.id}};
});
const points = countries.filter(c => c[8]).map(c =>
  ({type: 'Point', id: c[0], properties: {alpha2: c[1], m49: c[2] || undefined}, coordinates: [+c[9], +c[8]]}));
const world = quantize({
  type: 'Topology', arcs: thin.arcs, objects: {
    countries: {type: 'GeometryCollection', geometries: coded},
    points: {type: 'GeometryCollection', geometries: points}
  }
}, 1e5);
writeFileSync('../resources/map/world.topo.json', JSON.stringify({
  ...world,
  metadata: {
    source: 'Natural Earth, Admin 0 – Countries, 1:50 million, version 4.1, thinned; points: data/countries of the index',
    url: 'https://www.naturalearthdata.com/', licence: 'public domain', coordinates: 'degrees, WGS 84',
    ids: 'ISO 3166-1 alpha-3, XKX for Kosovo; none for land that the index has no country for',
    disputed: DISPUTED
  }
}) + '\n');
