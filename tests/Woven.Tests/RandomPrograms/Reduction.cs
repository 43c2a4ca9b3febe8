using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ILDiff.Woven.Tests.RandomPrograms;

/// <summary>Makes a program that fails smaller: takes out members, statements and operands for as long as it still fails.</summary>
internal static class Reduction
{
    /// <summary>A smaller program that fails.</summary>
    /// <param name="source">A program that fails.</param>
    /// <param name="fails">Whether a program compiles and fails.</param>
    /// <param name="end">When to stop.</param>
    internal static string Of(string source, Func<string, bool> fails, DateTime end)
    {
        bool isSmaller = true;
        while (isSmaller)
        {
            isSmaller = false;
            for (int i = 0; Candidates(source).Skip(i).FirstOrDefault() is { } smaller && DateTime.UtcNow < end;)
            {
                if (fails(smaller))
                    (source, isSmaller) = (smaller, true);
                else
                    i++;
            }
        }

        return source;
    }

    private static IEnumerable<string> Candidates(string source)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(source).GetRoot();
        IEnumerable<SyntaxNode> nodes = root.DescendantNodes().OrderByDescending(node => node.Span.Length);
        return nodes.SelectMany(node => Changes(root, node)).Select(changed => changed.ToFullString()).Where(text => text.Length < source.Length);
    }

    private static IEnumerable<SyntaxNode> Changes(SyntaxNode root, SyntaxNode node)
    {
        switch (node)
        {
            case MemberDeclarationSyntax when node.Parent is ClassDeclarationSyntax:
            case StatementSyntax when node.Parent is BlockSyntax:
            case ElseClauseSyntax:
                yield return root.RemoveNode(node, SyntaxRemoveOptions.KeepNoTrivia)!;
                break;
        }

        foreach (SyntaxNode part in Parts(node))
            yield return root.ReplaceNode(node, part);
    }

    /// <summary>What could stand for a node: its body, or one of its operands. Not in the headers of loops, which have to end.</summary>
    private static IEnumerable<SyntaxNode> Parts(SyntaxNode node)
    {
        if (node is ExpressionSyntax && node.AncestorsAndSelf().Any(outer => outer.Parent is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax && outer is not StatementSyntax))
            return [];
        return node switch
        {
            IfStatementSyntax conditional => [conditional.Statement],
            ForStatementSyntax loop => [loop.Statement],
            BinaryExpressionSyntax operation => [operation.Left, operation.Right],
            ConditionalExpressionSyntax conditional => [conditional.WhenTrue, conditional.WhenFalse],
            ParenthesizedExpressionSyntax { Expression: not BinaryExpressionSyntax } inside => [inside.Expression],
            PrefixUnaryExpressionSyntax operation => [operation.Operand],
            InvocationExpressionSyntax { Parent: not ExpressionStatementSyntax } call => call.ArgumentList.Arguments.Select(argument => argument.Expression),
            MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax call } => call.ArgumentList.Arguments.Select(argument => argument.Expression),
            _ => [],
        };
    }
}
