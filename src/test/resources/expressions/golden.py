"""Writes golden.csv: formulas as rule files write them, beside values worked out here with 50 digits.

The inputs are made up; the formulas are those of the UNDP, Human Development Report 2023/2024, technical notes 2 to 4 (IHDI,
GDI, GII) and of the planetary pressures-adjusted HDI. Nothing here reads a formula's text: each is worked out by hand.
Run: python3 golden.py > golden.csv (needs mpmath).
"""
from mpmath import mp, mpf, log, exp, sqrt, cbrt

mp.dps = 50


def m(text):
    return mpf(text)


rows = []


def row(name, formula, values, expected):
    rows.append((name, formula, " ".join(f"{k}={v}" for k, v in values.items()), mp.nstr(expected, 20)))


# Gender Development Index: the ratio of two human development indices, incomes estimated from wages
v = dict(x="71.3", life_m="66.1", wage="0.62", active_f="0.48", active_m="0.81", share_f="0.51", gni="11250")
w = {k: m(t) for k, t in v.items()}
s = w["wage"] * w["active_f"] / (w["wage"] * w["active_f"] + w["active_m"])
row("GDI: earned income of women",
    "gni * (wage * active_f / (wage * active_f + active_m)) / share_f",
    {k: v[k] for k in ("gni", "wage", "active_f", "active_m", "share_f")}, w["gni"] * s / w["share_f"])
row("GDI: income index",
    "(log(min(gni * s / p, 75000)) - log(100)) / (log(75000) - log(100))",
    dict(gni="11250", s="0.2687", p="0.51"),
    (log(m("11250") * m("0.2687") / m("0.51")) - log(100)) / (log(75000) - log(100)))
row("GDI: ratio of geometric means",
    "geometric-mean(life-f, school-f, income-f) / geometric-mean(life-m, school-m, income-m)",
    {"life-f": "0.751", "school-f": "0.633", "income-f": "0.588", "life-m": "0.748", "school-m": "0.671", "income-m": "0.702"},
    cbrt(m("0.751") * m("0.633") * m("0.588")) / cbrt(m("0.748") * m("0.671") * m("0.702")))

# Gender Inequality Index: one less the harmonic mean of the sexes over the geometric mean of their arithmetic means
g = dict(mmr="72", abr="45.3", pr_f="0.174", pr_m="0.826", se_f="0.618", se_m="0.587", lf_f="0.544", lf_m="0.735")
z = {k: m(t) for k, t in g.items()}
f = cbrt(sqrt(10 / z["mmr"] * 1 / z["abr"]) * sqrt(z["pr_f"] * z["se_f"]) * z["lf_f"])
n = cbrt(1 * sqrt(z["pr_m"] * z["se_m"]) * z["lf_m"])
harm = 2 / (1 / f + 1 / n)
health = (sqrt(10 / z["mmr"] * 1 / z["abr"]) + 1) / 2
power = (sqrt(z["pr_f"] * z["se_f"]) + sqrt(z["pr_m"] * z["se_m"])) / 2
work = (z["lf_f"] + z["lf_m"]) / 2
row("GII",
    "1 - harmonic-mean((sqrt(10 / mmr * (1 / abr)) * sqrt(pr_f * se_f) * lf_f) ^ (1 / 3), "
    "(sqrt(pr_m * se_m) * lf_m) ^ (1 / 3)) / geometric-mean(mean(sqrt(10 / mmr * (1 / abr)), 1), "
    "mean(sqrt(pr_f * se_f), sqrt(pr_m * se_m)), mean(lf_f, lf_m))",
    g, 1 - harm / cbrt(health * power * work))

# Inequality-adjusted HDI: dimensions less Atkinson's inequality
row("IHDI",
    "geometric-mean((1 - a-life) * life, (1 - a-school) * school, (1 - a-income) * income)",
    {"a-life": "0.094", "life": "0.812", "a-school": "0.221", "school": "0.664", "a-income": "0.385", "income": "0.719"},
    cbrt((1 - m("0.094")) * m("0.812") * (1 - m("0.221")) * m("0.664") * (1 - m("0.385")) * m("0.719")))
row("Atkinson's inequality", "1 - g / m", dict(g="9.31", m="11.02"), 1 - m("9.31") / m("11.02"))

# Planetary pressures-adjusted HDI
row("PHDI",
    "hdi * mean((co2-max - co2) / co2-max, (material-max - material) / material-max)",
    {"hdi": "0.911", "co2": "8.4", "co2-max": "69.85", "material": "24.9", "material-max": "152.58"},
    m("0.911") * ((m("69.85") - m("8.4")) / m("69.85") + (m("152.58") - m("24.9")) / m("152.58")) / 2)

# Targets, own denominators, conditions, powers
row("distance to a target", "abs(x - 2.1)", dict(x="1.37"), m("2.1") - m("1.37"))
row("a share of its own whole", "100 * x / (x + men)", dict(x="41", men="163"), 100 * m("41") / (m("41") + m("163")))
row("a piecewise score, below", "if(x < 10, x / 10, 1 + log(x / 10))", dict(x="7.3"), m("7.3") / 10)
row("a piecewise score, above", "if(x < 10, x / 10, 1 + log(x / 10))", dict(x="73"), 1 + log(m("7.3")))
row("and, or, not", "if(not (a > 1 and b > 1) or a = b, a - b, a + b)", dict(a="3", b="2"), m(5))
row("powers from the right", "-x ^ 2 ^ 0.5 / 2", dict(x="3"), -(m(3) ** (m(2) ** m("0.5"))) / 2)
row("a logistic curve", "1 / (1 + exp(-k * (x - m)))", dict(k="0.8", x="3.2", m="2.5"),
    1 / (1 + exp(-m("0.8") * (m("3.2") - m("2.5")))))
row("a median of four", "median(a, b, c, d)", dict(a="7", b="1", c="4", d="2"), m(3))

print("name;formula;values;expected")
for r in rows:
    print(";".join(r))
