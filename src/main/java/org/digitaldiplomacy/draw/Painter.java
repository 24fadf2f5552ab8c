package org.digitaldiplomacy.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.digitaldiplomacy.draw.Mark.Point;

/**
 * Paints drawings as PNG. Letters are painted as outlines: Java's own text needs fonts of the machine and differs
 * between machines.
 */
public final class Painter {

    private static final long MOST_DOTS = 24_000_000;

    private final Graphics2D graphics;
    private final Theme theme;

    private Painter(Graphics2D graphics, Theme theme) {
        this.graphics = graphics;
        this.theme = theme;
    }

    /**
     * @param scale how many dots a pixel of the drawing has across
     * @throws Undrawable where it would be too large, or has letters that cannot be painted
     */
    public static byte[] png(Drawing drawing, Theme theme, int scale) {
        long dots = (long) drawing.width() * drawing.height() * scale * scale;
        if (dots > MOST_DOTS) {
            throw new Undrawable("A PNG has at most " + MOST_DOTS / 1_000_000
                    + " million dots, this one would have " + dots / 1_000_000
                    + " million: ask for a smaller scale or width, for fewer rows, or for SVG.");
        }
        BufferedImage image =
                new BufferedImage(drawing.width() * scale, drawing.height() * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
        Painter painter = new Painter(graphics, theme);
        painter.paint(new Mark.Box(0, 0, drawing.width(), drawing.height(), Ink.SHEET));
        drawing.marks().forEach(painter::paint);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void paint(Mark mark) {
        if (mark instanceof Mark.Box box) {
            fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()), box.fill());
        } else if (mark instanceof Mark.Line line) {
            edge(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()), line.edge(), line.thickness());
        } else if (mark instanceof Mark.Dot dot) {
            double r = dot.radius();
            Shape circle = new Ellipse2D.Double(dot.x() - r, dot.y() - r, 2 * r, 2 * r);
            fill(circle, dot.fill());
            if (dot.edge() != null) {
                edge(circle, dot.edge(), 1);
            }
        } else if (mark instanceof Mark.Curve curve) {
            edge(path(List.of(curve.points()), false), curve.edge(), curve.thickness());
        } else if (mark instanceof Mark.Area area) {
            Shape shape = path(area.rings(), true);
            fill(shape, area.fill());
            if (area.edge() != null) {
                edge(shape, area.edge(), 0.5);
            }
        } else if (mark instanceof Mark.Hatch hatch) {
            Hatching.of(hatch.rings(), hatch.gap())
                    .forEach(line -> edge(
                            new Line2D.Double(
                                    line.from().x(),
                                    line.from().y(),
                                    line.to().x(),
                                    line.to().y()),
                            hatch.edge(),
                            hatch.gap() / 4));
        } else if (mark instanceof Mark.Target) {
            return;
        } else if (mark instanceof Mark.Label label) {
            label(label);
        } else if (mark instanceof Mark.Named named) {
            named.marks().forEach(this::paint);
        } else {
            throw new IllegalStateException("no such kind: " + mark);
        }
    }

    private void label(Mark.Label label) {
        if (!Lettering.canPaint(label.text())) {
            throw new Undrawable("A PNG can be lettered in Latin, Greek and Cyrillic only, found '" + label.text()
                    + "': ask for SVG.");
        }
        Path2D outline = Lettering.outline(label.text(), label.letters());
        double width = Lettering.advance(label.text(), label.letters());
        double left =
                switch (label.anchor()) {
                    case START -> label.x();
                    case MIDDLE -> label.x() - width / 2;
                    case END -> label.x() - width;
                };
        fill(AffineTransform.getTranslateInstance(left, label.y()).createTransformedShape(outline), label.fill());
    }

    private void fill(Shape shape, Ink ink) {
        graphics.setColor(Color.decode(theme.colour(ink)));
        graphics.fill(shape);
    }

    private void edge(Shape shape, Ink ink, double thickness) {
        graphics.setColor(Color.decode(theme.colour(ink)));
        graphics.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    private static Path2D path(List<List<Point>> rings, boolean closed) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (List<Point> ring : rings) {
            path.moveTo(ring.get(0).x(), ring.get(0).y());
            ring.subList(1, ring.size()).forEach(p -> path.lineTo(p.x(), p.y()));
            if (closed) {
                path.closePath();
            }
        }
        return path;
    }
}
