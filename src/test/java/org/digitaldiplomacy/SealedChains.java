package org.digitaldiplomacy;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Finds the chains of {@code instanceof} over the kinds of a sealed type that pass over a kind in silence: those in which
 * a kind that no link asks after is not answered with a throw. Java 17 has no switch over patterns, which would do this.
 */
final class SealedChains {

    /** @param isClosed whether a kind that no link asks after ends in a throw */
    record Chain(String place, boolean isClosed) {}

    private SealedChains() {}

    /** Every chain of two links or more in the files. */
    static List<Chain> in(Collection<Path> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            List<Chain> chains = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new Finder(unit, chains).scan(unit, null);
            }
            return chains;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Finder extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final List<Chain> chains;
        private final List<String> enclosing = new ArrayList<>();

        Finder(CompilationUnitTree unit, List<Chain> chains) {
            this.unit = unit;
            this.chains = chains;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
            enclosing.add(
                    0,
                    enclosing.isEmpty()
                            ? unit.getPackageName() + "." + type.getSimpleName()
                            : enclosing.get(0) + "$" + type.getSimpleName());
            super.visitClass(type, null);
            enclosing.remove(0);
            return null;
        }

        @Override
        public @Nullable Void visitBlock(BlockTree block, @Nullable Void none) {
            List<? extends StatementTree> statements = block.getStatements();
            for (int i = 0; i < statements.size(); i++) {
                if (statements.get(i) instanceof IfTree first) {
                    i = chain(first, statements, i);
                }
            }
            return super.visitBlock(block, null);
        }

        /**
         * Links that follow as {@code else if}, or as the next statement where what is before has left the block.
         *
         * @return where the last link stands among the statements
         */
        private int chain(IfTree whole, List<? extends StatementTree> statements, int at) {
            IfTree first = whole;
            while (subject(first.getCondition()).isEmpty() && first.getElseStatement() instanceof IfTree next) {
                first = next;
            }
            String asked = subject(first.getCondition()).orElse(null);
            int links = 0;
            boolean alwaysLeaves = true;
            StatementTree link = first;
            int last = at;
            int lastLink = at;
            while (link instanceof IfTree test
                    && subject(test.getCondition()).filter(s -> s.equals(asked)).isPresent()) {
                links++;
                lastLink = last;
                alwaysLeaves &= leaves(test.getThenStatement());
                link = test.getElseStatement();
                if (link == null && alwaysLeaves && last + 1 < statements.size()) {
                    link = statements.get(++last);
                }
            }
            if (links > 1) {
                chains.add(new Chain(enclosing.get(0) + ": " + first.getCondition(), link != null && isThrow(link)));
            }
            return lastLink;
        }

        @Override
        public @Nullable Void visitConditionalExpression(ConditionalExpressionTree test, @Nullable Void none) {
            ExpressionTree otherwise = test.getFalseExpression();
            Optional<String> asked = subject(test.getCondition());
            if (asked.isPresent()
                    && otherwise instanceof ConditionalExpressionTree next
                    && subject(next.getCondition()).equals(asked)) {
                chains.add(new Chain(enclosing.get(0) + ": " + test.getCondition() + " ?", false));
            }
            return super.visitConditionalExpression(test, null);
        }

        /** What is asked to be a kind of a sealed type. */
        private Optional<String> subject(ExpressionTree condition) {
            if (condition instanceof ParenthesizedTree whole) {
                return subject(whole.getExpression());
            } else if (condition instanceof BinaryTree both && both.getKind() == Tree.Kind.CONDITIONAL_AND) {
                return subject(both.getLeftOperand());
            }
            return condition instanceof InstanceOfTree test && isKindOfSealed(test)
                    ? Optional.of(test.getExpression().toString())
                    : Optional.empty();
        }

        private boolean isKindOfSealed(InstanceOfTree test) {
            Tree type = test.getType();
            String name = type instanceof ParameterizedTypeTree generic
                    ? generic.getType().toString()
                    : type.toString();
            return resolve(name.replace('.', '$'))
                    .filter(SealedChains::isKindOfSealed)
                    .isPresent();
        }

        private Optional<Class<?>> resolve(String name) {
            Stream<String> nested = enclosing.stream().map(outer -> outer + "$" + name);
            String first = name.replaceAll("\\$.*", "");
            Stream<String> imported = unit.getImports().stream()
                    .map(ImportTree::getQualifiedIdentifier)
                    .map(Tree::toString)
                    .filter(qualified -> qualified.endsWith("." + first))
                    .map(qualified -> qualified.substring(0, qualified.length() - first.length()) + name);
            return Stream.of(nested, imported, Stream.of(unit.getPackageName() + "." + name))
                    .flatMap(names -> names)
                    .flatMap(candidate -> load(candidate).stream())
                    .findFirst();
        }
    }

    private static Optional<Class<?>> load(String binaryName) {
        try {
            return Optional.of(Class.forName(binaryName, false, SealedChains.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError elsewhere) {
            return Optional.empty();
        }
    }

    private static boolean isKindOfSealed(Class<?> type) {
        return Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                .anyMatch(above -> above.isSealed() || isKindOfSealed(above));
    }

    private static boolean leaves(StatementTree statement) {
        StatementTree last = last(statement);
        return switch (last.getKind()) {
            case RETURN, THROW, CONTINUE, BREAK, YIELD -> true;
            default -> false;
        };
    }

    private static boolean isThrow(StatementTree statement) {
        StatementTree last = statement instanceof IfTree only && only.getElseStatement() == null
                ? only.getThenStatement()
                : statement;
        return last(last) instanceof ThrowTree;
    }

    private static StatementTree last(StatementTree statement) {
        return statement instanceof BlockTree block && !block.getStatements().isEmpty()
                ? block.getStatements().get(block.getStatements().size() - 1)
                : statement;
    }
}
