using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ILDiff.Woven.Tests.Oracle;

/// <summary>Source over doubles ⇒ the same source over dual numbers. What it cannot rewrite does not compile.</summary>
internal sealed class DualRewriter : CSharpSyntaxRewriter
{
    private static readonly TypeSyntax DualName = SyntaxFactory.ParseTypeName("Dual");

    public override SyntaxNode? VisitPredefinedType(PredefinedTypeSyntax node) => node.Keyword.IsKind(SyntaxKind.DoubleKeyword)
        ? DualName.WithTriviaFrom(node)
        : base.VisitPredefinedType(node);

    public override SyntaxNode? VisitIdentifierName(IdentifierNameSyntax node) => node.Identifier.Text == "Math"
        ? SyntaxFactory.IdentifierName("DualMath").WithTriviaFrom(node)
        : base.VisitIdentifierName(node);

    // 0.5 ⇒ ((Dual)0.5): a variable of type var has to become a dual number too.
    public override SyntaxNode? VisitLiteralExpression(LiteralExpressionSyntax node) =>
        node.Token.Value is double && !node.Ancestors().Any(ancestor => ancestor is PatternSyntax)
            ? SyntaxFactory.ParenthesizedExpression(SyntaxFactory.CastExpression(DualName, node.WithoutTrivia())).WithTriviaFrom(node)
            : base.VisitLiteralExpression(node);

    // A constant cannot be a struct.
    public override SyntaxNode? VisitLocalDeclarationStatement(LocalDeclarationStatementSyntax node) =>
        base.VisitLocalDeclarationStatement(node.IsConst && IsDouble(node.Declaration.Type)
            ? node.WithModifiers([]).WithLeadingTrivia(node.GetLeadingTrivia())
            : node);

    public override SyntaxNode? VisitFieldDeclaration(FieldDeclarationSyntax node)
    {
        int index = node.Modifiers.IndexOf(SyntaxKind.ConstKeyword);
        return base.VisitFieldDeclaration(index < 0 || !IsDouble(node.Declaration.Type)
            ? node
            : node.WithModifiers(node.Modifiers.RemoveAt(index)
                .Add(SyntaxFactory.Token(SyntaxKind.StaticKeyword).WithTrailingTrivia(SyntaxFactory.Space))
                .Add(SyntaxFactory.Token(SyntaxKind.ReadOnlyKeyword).WithTrailingTrivia(SyntaxFactory.Space))));
    }

    private static bool IsDouble(TypeSyntax type) =>
        type is PredefinedTypeSyntax predefined && predefined.Keyword.IsKind(SyntaxKind.DoubleKeyword);
}
