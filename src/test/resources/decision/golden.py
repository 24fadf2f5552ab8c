"""Writes golden.csv: scores of published decision matrices, worked out here with 50 digits from the formulas of the papers.

Each matrix is the worked example of the paper that proposed the method, or of its authors' reference implementation, with
the results that it prints; these stand in the column 'printed', as far as they are printed. The matrix of VIKOR is made up.
Run: python3 golden.py > golden.csv (needs mpmath). Costs are marked -1, and reach the engine with their sign changed.
"""
from mpmath import mp, mpf, sqrt, cbrt

mp.dps = 50

def vikor(x, w, t, v=mpf("0.5")):
    y = [[t[k] * r[k] for k in range(len(w))] for r in x]
    hi = [max(c) for c in zip(*y)]
    lo = [min(c) for c in zip(*y)]
    d = [[w[k] * (hi[k] - r[k]) / (hi[k] - lo[k]) for k in range(len(w))] for r in y]
    s = [sum(r) for r in d]
    z = [max(r) for r in d]
    return [1 - (v * (a - min(s)) / (max(s) - min(s)) + (1 - v) * (b - min(z)) / (max(z) - min(z))) for a, b in zip(s, z)]

def edas(x, w, t):
    m = len(x)
    av = [sum(c) / m for c in zip(*x)]
    sp = [sum(w[k] * max(mpf(0), t[k] * (r[k] - av[k])) / av[k] for k in range(len(w))) for r in x]
    sn = [sum(w[k] * max(mpf(0), t[k] * (av[k] - r[k])) / av[k] for k in range(len(w))) for r in x]
    return [(a / max(sp) + 1 - b / max(sn)) / 2 for a, b in zip(sp, sn)]

def codas(x, w, t, tau=mpf("0.02")):
    hi = [max(c) for c in zip(*x)]
    lo = [min(c) for c in zip(*x)]
    r = [[w[k] * (row[k] / hi[k] if t[k] > 0 else lo[k] / row[k]) for k in range(len(w))] for row in x]
    ns = [min(c) for c in zip(*r)]
    e = [sqrt(sum((row[k] - ns[k]) ** 2 for k in range(len(w)))) for row in r]
    b = [sum(row[k] - ns[k] for k in range(len(w))) for row in r]
    n = range(len(x))
    return [sum((e[i] - e[j]) + ((b[i] - b[j]) if abs(e[i] - e[j]) >= tau else 0) for j in n) for i in n]

def cocoso(x, w, t, lam=mpf("0.5")):
    hi = [max(c) for c in zip(*x)]
    lo = [min(c) for c in zip(*x)]
    r = [[(row[k] - lo[k]) / (hi[k] - lo[k]) if t[k] > 0 else (hi[k] - row[k]) / (hi[k] - lo[k]) for k in range(len(w))] for row in x]
    s = [sum(w[k] * row[k] for k in range(len(w))) for row in r]
    p = [sum(row[k] ** w[k] if row[k] > 0 else mpf(0) for k in range(len(w))) for row in r]
    ka = [(a + b) / (sum(s) + sum(p)) for a, b in zip(s, p)]
    kb = [a / min(s) + b / min(p) for a, b in zip(s, p)]
    kc = [(lam * a + (1 - lam) * b) / (lam * max(s) + (1 - lam) * max(p)) for a, b in zip(s, p)]
    return [cbrt(a * b * c) + (a + b + c) / 3 for a, b, c in zip(ka, kb, kc)]

def probid(x, w, t):
    m, n = len(x), len(w)
    ln = [sqrt(sum(v * v for v in c)) for c in zip(*x)]
    y = [[w[k] * row[k] / ln[k] for k in range(n)] for row in x]
    order = [sorted(c, reverse=t[k] > 0) for k, c in enumerate(zip(*y))]
    ideal = [[order[k][j] for k in range(n)] for j in range(m)]
    mean = [sum(c) / m for c in zip(*y)]
    d = lambda a, b: sqrt(sum((p - q) ** 2 for p, q in zip(a, b)))
    mid = -(-m // 2)
    out = []
    for row in y:
        dist = [d(row, i) for i in ideal]
        pos = sum(dist[j - 1] / j for j in range(1, mid + 1))
        neg = sum(dist[j - 1] / (m - j + 1) for j in range(mid, m + 1))
        out.append(1 / (1 + (pos / neg) ** 2) + d(row, mean))
    return out

def ram(x, w, t):
    total = [sum(c) for c in zip(*x)]
    plus = [sum(w[k] * row[k] / total[k] for k in range(len(w)) if t[k] > 0) for row in x]
    minus = [sum(w[k] * row[k] / total[k] for k in range(len(w)) if t[k] < 0) for row in x]
    return [(2 + a) ** (1 / (2 + b)) for a, b in zip(plus, minus)]

EXAMPLES = [
    # made up; Q as printed by pymcdm's documentation of the same matrix is 0.5679 0.7667 1 0.7493 0
    ("vikor", vikor, "0.25 0.25 0.25 0.25", "1 1 1 1",
     "78 56 34 6/4 45 3 97/18 2 50 63/9 14 11 92/85 9 100 29", "0.4321 0.2333 0 0.2507 1"),
    # even numbers of units, costs among them; made up
    ("vikor", vikor, "0.5 0.2 0.3", "1 -1 1", "8 120 3/6 80 5/9 300 1/4 60 4", ""),
    # Keshavarz Ghorabaee et al. (2015); the example that the reference implementations print
    ("edas", edas, "0.131 0.113 0.126 0.125 0.126 0.129 0.132 0.117", "-1 -1 -1 1 1 -1 1 1",
     "3873 39.55 0.27 0.87 150 0.07 12 2130/5067 67.26 0.23 0.23 40 0.02 21 2200/2213 24.69 0.08 0.17 200 0.04 35 570/"
     "6243 132 0.07 0.25 100 0.04 16 100/8312 460.47 0.05 0.21 25 0.1 25 200", "0.841 0.632 0.883 0.457 0.104"),
    # Keshavarz Ghorabaee et al. (2016), selection of an industrial robot
    ("codas", codas, "0.2857 0.3036 0.2321 0.1786", "1 -1 1 1",
     "45 3600 45 0.9/25 3800 60 0.8/23 3100 35 0.9/14 3400 50 0.7/15 3300 40 0.8/28 3000 30 0.6",
     "1.3914 0.3411 -0.2170 -0.5381 -0.7292 -0.2481"),
    # Yazdani et al. (2019), selection of a robot
    ("cocoso", cocoso, "0.036 0.192 0.326 0.326 0.12", "1 -1 1 1 1",
     "60 0.4 2540 500 990/6.35 0.15 1016 3000 1041/6.8 0.1 1727.2 1500 1676/10 0.2 1000 2000 965/2.5 0.1 560 500 915/"
     "4.5 0.08 1016 350 508/3 0.1 1778 1000 920", "2.041 2.788 2.882 2.416 1.299 1.443 2.519"),
    # Wang, Rangaiah & Wang (2021), eleven designs of a process
    ("probid", probid, "0.1819 0.2131 0.1838 0.1832 0.2379", "1 -1 -1 -1 -1",
     "1.679e6 1.525e-7 3.747e-5 0.251 2.917/2.213e6 1.304e-7 3.250e-5 0.218 6.633/2.461e6 1.445e-7 3.854e-5 0.259 0.553/"
     "2.854e6 1.540e-7 3.970e-5 0.266 1.597/3.107e6 1.522e-7 3.779e-5 0.254 2.905/3.574e6 1.469e-7 3.297e-5 0.221 6.378/"
     "3.932e6 1.977e-7 3.129e-5 0.210 11.381/4.383e6 1.292e-7 3.142e-5 0.211 9.929/4.988e6 1.690e-7 3.767e-5 0.253 8.459/"
     "5.497e6 5.703e-7 3.012e-5 0.200 18.918/5.751e6 4.653e-7 3.017e-5 0.201 17.517",
     "0.8568 0.7826 0.9362 0.9369 0.9379 0.8716 0.5489 0.7231 0.7792 0.3331 0.3387"),
    # an even number of units; made up
    ("probid", probid, "0.5 0.2 0.3", "1 -1 1", "8 120 3/6 80 5/9 300 1/4 60 4", ""),
    # Sotoudeh-Anvari (2023)
    ("ram", ram, "0.132 0.135 0.138 0.162 0.09 0.223 0.12", "1 -1 -1 1 1 1 1",
     "0.068 0.066 0.150 0.098 0.156 0.114 0.098/0.078 0.076 0.108 0.136 0.082 0.171 0.105/"
     "0.157 0.114 0.128 0.083 0.108 0.113 0.131/0.106 0.139 0.058 0.074 0.132 0.084 0.120/"
     "0.103 0.187 0.125 0.176 0.074 0.064 0.057/0.105 0.083 0.150 0.051 0.134 0.094 0.113/"
     "0.137 0.127 0.056 0.133 0.122 0.119 0.114/0.100 0.082 0.086 0.060 0.062 0.109 0.093/"
     "0.053 0.052 0.043 0.100 0.050 0.078 0.063/0.094 0.074 0.097 0.087 0.080 0.054 0.106",
     "1.4332 1.4392 1.4353 1.4322 1.4279 1.4301 1.4394 1.4308 1.4294 1.4288"),
]

print("method;weights;types;matrix;scores;printed")
for name, method, weights, types, matrix, printed in EXAMPLES:
    w = [mpf(v) for v in weights.split()]

    t = [int(v) for v in types.split()]
    x = [[mpf(v) for v in row.split()] for row in matrix.split("/")]
    scores = " ".join(mp.nstr(s, 20) for s in method(x, w, t))
    print(";".join((name, weights, types, matrix, scores, printed)))
